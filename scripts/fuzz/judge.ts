/** 501: an invoke that is none of ours. 502: a channel that took no reply. 503: too much at once. */
const EXPECTED = new Set([501, 502, 503]);

export interface Judged {
  readonly statuses: readonly number[];
  readonly faults: readonly string[];
}

/** What is wrong with the answers of one connection: a 5xx that should not be, or an error without the numbers. */
export function judge(text: string, numbers: readonly string[], onlyHeads: boolean): Judged {
  const answers = text.split(/(?=HTTP\/1\.1 \d{3} )/).filter((part) => part.startsWith('HTTP/1.1 '));
  const faults: string[] = [];
  const statuses = answers.map((answer) => {
    const status = Number(answer.slice(9, 12));
    if (status >= 500 && !EXPECTED.has(status)) faults.push(`status ${status}`);
    const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    // Cut off on its way, or an answer that has no body.
    if (status < 400 || onlyHeads || length === 0 || body.length < length) return status;
    if (!numbers.every((number) => body.includes(number)))
      faults.push(`status ${status} without the numbers`);
    return status;
  });
  return { statuses, faults };
}
