import type { Outgoing } from '../http.ts';

const HEADERS = { 'content-type': 'application/json' };

export const json = (status: number, body: string): Outgoing => ({ status, headers: HEADERS, body });
