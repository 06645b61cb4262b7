// Shows Microsoft Web Chat, connected to us, under a bar that works without it.
(() => {
  const { nonce, dataset } = document.currentScript;
  const { base } = dataset;
  const exit = document.getElementById('exit');
  const place = document.getElementById('webchat');
  const sorry = document.getElementById('sorry');
  /** As Web Chat's connection counts them. */
  const ONLINE = 2;
  const EXPIRED = 3;
  let begun;

  const json = async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  /** What is held goes at once, the page next; `keepalive` lets the request outlive the page. */
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    if (begun) {
      fetch(`${base}/conversations/${begun.conversationId}/activities`, {
        method: 'POST',
        keepalive: true,
        headers: { authorization: `Bearer ${begun.token}`, 'content-type': 'application/json' },
        body: '{"type":"endOfConversation"}',
      }).catch(() => {});
    }
    document.title = '';
    document.documentElement.textContent = '';
    window.location.replace(exit.dataset.exit);
  });
  // A page that comes back from the browser's memory would show the conversation.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });

  // Web Chat sends a double tap twice, and then takes no more typing.
  window.addEventListener(
    'click',
    (event) => {
      if (event.detail < 2 || !event.target.closest('#webchat button')) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  const failed = () => {
    sorry.hidden = false;
    place.hidden = true;
  };

  /** When a message was sent does not matter here, and is one more thing to read; that it was not sent does. */
  const quiet = () => (next) => (about) => (about.sendState === 'sent' ? false : next(about));

  /** After a long sleep the token has expired, and the conversation has gone: the page takes new ones. */
  const beginAgain = ({ connectionStatus$ }) => {
    let online = false;
    connectionStatus$.subscribe((status) => {
      if (status === ONLINE) online = true;
      else if (online && status === EXPIRED) window.location.reload();
    });
  };

  const show = (given) => {
    begun = given;
    const { WebChat } = window;
    const directLine = WebChat.createDirectLine({
      token: given.token,
      domain: new URL(base, window.location.href).href,
      conversationStartProperties: { locale: 'en-GB' },
    });
    beginAgain(directLine);
    WebChat.renderWebChat(
      {
        activityStatusMiddleware: quiet,
        directLine,
        locale: 'en-GB',
        nonce,
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: dataset.say },
        styleOptions: {
          accent: '#0b5a6b',
          // A long answer is read from its beginning.
          autoScrollSnapOnPage: 1,
          backgroundColor: '#fff',
          bubbleBackground: '#f4f6f6',
          bubbleBorderRadius: 6,
          bubbleFromUserBackground: '#eef6f4',
          bubbleFromUserBorderRadius: 6,
          bubbleMaxWidth: 640,
          hideUploadButton: true,
          primaryFont: 'system-ui, "Segoe UI", Arial, sans-serif',
          subtle: '#4b5958',
          suggestedActionBorderRadius: 6,
          suggestedActionLayout: 'stacked',
          // The question stays in sight above its answers, however many they are.
          suggestedActionsStackedHeight: Math.round(window.innerHeight * 0.4),
          suggestedActionsStackedLayoutButtonTextWrap: true,
          suggestedActionTextColor: '#0b5a6b',
        },
      },
      place,
    );
  };

  fetch(`${base}/tokens/generate`, { method: 'POST' }).then(json).then(show).catch(failed);
})();
