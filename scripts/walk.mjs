import { parseArgs } from 'node:util';

/**
 * Walks a conversation at the page whose address it is given, by its forms alone: danger, a need, an area, then typed words.
 * Ends with 1 and says where when something is not as it must be. It knows the content only by what it reads.
 */
const {
  positionals: [url = ''],
} = parseArgs({ allowPositionals: true });

const wrong = (words) => {
  process.stderr.write(`walk: ${words}\n`);
  process.exit(1);
};
const must = (text, form, words) => form.exec(text)?.[1] ?? wrong(`${words} at ${url}`);

async function until(ready) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ready().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  wrong(`${url} did not become ready in ten seconds`);
}
await until(async () => (await fetch(new URL('health/ready', url))).ok);

let page = await (await fetch(url)).text();
const send = async (field) => {
  const state = must(page, /name="state" value="([^"]+)"/, 'no state');
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ state, ...field }) });
  if (answer.status !== 200) wrong(`status ${answer.status}`);
  page = await answer.text();
};

for (const step of ['start.danger:no', undefined, undefined]) {
  const answer = step ?? must(page, /name="answer" value="([^"]+)"/, 'no answer');
  await send({ answer });
  if (!page.includes('tel:999')) wrong(`999 is not on the screen after ${answer}`);
}
must(page, /(data-organisation=)/, 'nobody to reach');
await send({ say: 'he is going to kill me' });
must(page, /(data-view="emergency")/, 'danger was not noticed');
process.stdout.write('walked\n');
