import { asidesOffered } from '../../../src/checks/flows/asides-offered.ts';
import { ASIDES } from '../../../src/flow/controls.ts';
import { foundBy, reading } from '../../support/council-reading.ts';

test('a screen beside others that no flow and no situation offers is told, each once', () => {
  expect(foundBy(asidesOffered, reading)).toEqual([]);
  const { flows, interrupts, situations } = reading.flows;
  const alone = Object.fromEntries(Object.entries(flows).map(([id, flow]) => [id, { ...flow, asides: [] }]));
  const bare = Object.fromEntries(
    Object.entries(situations).map(([id, situation]) => [id, { ...situation, asides: [] }]),
  );
  expect(foundBy(asidesOffered, { ...reading, flows: { flows: alone, interrupts, situations } })).toEqual([]);
  expect(
    foundBy(asidesOffered, { ...reading, flows: { flows: alone, interrupts, situations: bare } }),
  ).toEqual(
    ASIDES.map((id) => ({
      file: 'flows/interrupts.yaml',
      path: ['interrupts', id],
      words: expect.stringContaining(`no screen offers “${id}”`),
    })),
  );
});
