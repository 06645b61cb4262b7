import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** Clock ticks of /proc, in microseconds; the same on every Linux that Node runs on. */
const TICK = 10_000;

/** Microseconds of processor time that a process has had: the operating system's own account. */
export function used({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Megabytes that a process holds of the machine's memory. */
export const held = ({ pid }) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/**
 * A fresh process, and the address that it prints when it can be asked. It is started from its own folder, as what is
 * deployed is: from a folder that holds the content's files a start compares them first.
 * @param more settings
 * @param options of node
 */
export async function startInstance({ file, folder, settings = {} }, more = {}, options = []) {
  const child = spawn(process.execPath, [...options, file], {
    cwd: folder,
    env: { ...process.env, PORT: '0', NODE_ENV: 'development', LOG_LEVEL: 'error', ...settings, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = [];
  child.stderr.on('data', (part) => told.push(part));
  const url = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${file} did not start: ${Buffer.concat(told)}`)));
    child.stdout.once('data', (line) => resolve(String(line).trim()));
  });
  return { child, url, told };
}

/** One client on one kept connection; it takes answers compressed, as every browser does. */
export function client(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path, body, type) =>
    new Promise((resolve, reject) => {
      const sent = body ? { 'content-type': type, 'content-length': Buffer.byteLength(body) } : {};
      const headers = { 'accept-encoding': 'gzip', ...sent };
      const call = request(`${url}${path}`, { method: body ? 'POST' : 'GET', agent, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const whole = Buffer.concat(parts);
          const text = () =>
            String(answer.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole);
          resolve({ status: answer.statusCode, text, bytes: whole.length });
        });
      });
      call.on('error', reject);
      call.end(body);
    });
}
