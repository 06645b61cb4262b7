import { writeFileSync } from 'node:fs';
import { loadContent } from '../src/checks/load-content.ts';
import { drawFlows } from './flows/draw.ts';

/** `npm run flows:draw`: draws every flow again, from flows/ and the English words. */
writeFileSync('docs/flows.md', drawFlows(loadContent('.', ['en'])));
