import type { Outgoing } from '../http.ts';

const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

export const json = (status: number, body: string): Outgoing => ({ status, headers: HEADERS, body });
