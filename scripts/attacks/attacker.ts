import { workerData } from 'node:worker_threads';
import { ATTACKS } from './attacks.ts';

// A thread of its own, so that what it is busy with does not hold up whoever measures.
const { name, port } = workerData as { name: string; port: number };
ATTACKS[name]?.(port);
