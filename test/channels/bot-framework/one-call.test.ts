import { DeliveryError } from '../../../src/channels/bot-framework/delivery-error.ts';
import { oneCallEach } from '../../../src/channels/bot-framework/one-call.ts';

/** Milliseconds that the second call of a turn has, after this became of the first. */
async function leftAfter(failure: DeliveryError): Promise<number> {
  const oneCall = oneCallEach(() => new DeliveryError());
  await expect(oneCall(() => Promise.reject(failure))).rejects.toBe(failure);
  return oneCall(async (end) => end - performance.now());
}

test('after silence there is less time; after an answer, or when nothing was sent, as much as before', async () => {
  const silent = await leftAfter(new DeliveryError());
  const [answered, unsent] = [
    await leftAfter(new DeliveryError({ status: 500 })),
    await leftAfter(new DeliveryError({ unsent: true })),
  ];
  expect(silent).toBeLessThan(1_000);
  for (const left of [answered, unsent]) expect(left).toBeGreaterThan(1_500);
});
