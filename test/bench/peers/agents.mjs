import { ActivityHandler, CloudAdapter, MessageFactory } from '@microsoft/agents-hosting';
import express from 'express';

/** The successor's way: the Agents SDK behind Express, six questions counted in memory. */
const steps = new Map();
class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { id } = context.activity.conversation;
      const step = (steps.get(id) ?? 0) + 1;
      steps.set(id, step);
      const text =
        step > 6 ? 'These people can help: 999, 0808 2000 247.' : `Question ${step}: what would help?`;
      await context.sendActivity(MessageFactory.text(text));
      await next();
    });
  }
}
const bot = new Bot();
const adapter = new CloudAdapter({});
const app = express();
app.use(express.json());
app.post('/api/messages', (request, response) =>
  adapter.process(request, response, (context) => bot.run(context)),
);
const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`),
);
