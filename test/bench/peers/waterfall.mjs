import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import { ChoicePrompt, DialogSet, WaterfallDialog } from 'botbuilder-dialogs';
import restify from 'restify';

/** The bot that this product takes the place of: six questions as a waterfall of choices, state kept in memory. */
const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
const ask = (number) => (step) =>
  step.prompt('choice', {
    prompt: `Question ${number}: what would help?`,
    choices: ['Yes', 'No', 'Not sure'],
  });
dialogs.add(new ChoicePrompt('choice'));
dialogs.add(
  new WaterfallDialog('guide', [
    ...[1, 2, 3, 4, 5, 6].map(ask),
    async (step) => {
      await step.context.sendActivity('These people can help: 999, 0808 2000 247.');
      return step.endDialog();
    },
  ]),
);
class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === 'empty') await dialog.beginDialog('guide');
      await next();
    });
  }
  async run(context) {
    await super.run(context);
    await state.saveChanges(context, false);
  }
}
const bot = new Bot();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) =>
  adapter.process(request, response, (context) => bot.run(context)),
);
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`));
