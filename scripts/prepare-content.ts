import { prepare } from './content/prepare.ts';

/** Part of `npm run build`: content that is in order is read and checked once, for every start that follows. */
const [root = '.', folder = 'dist/content'] = process.argv.slice(2);
prepare(root, folder);
