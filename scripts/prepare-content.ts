import { contentFolder } from '../src/settings/open.ts';
import { command } from './command.ts';
import { prepare } from './content/prepare.ts';

/**
 * Part of `npm run build`: content that is in order is read and checked once, for every start that follows. Which content
 * is the settings' to say, as for the start: what is deployed holds that and no other.
 */
await command('node dist/prepare.js [content [folder]]', () => {
  const [root = contentFolder(), folder = 'dist/content'] = process.argv.slice(2);
  if (!prepare(root, folder))
    process.stderr.write(
      `What is made holds no content: ${root} has a mistake. npm run content:check lists every one.\n`,
    );
});
