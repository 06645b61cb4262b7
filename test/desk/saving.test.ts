import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedMeanwhile, printOf, save } from '../../src/content/edit/save.ts';
import { numberOf } from '../support/numbers.ts';
import { CSU, change, filled, LOG, of, organisation, reviewOf, SHOP, send } from './change.ts';
import { openDesk } from './open-desk.ts';

test('two people at once: the second is told, and what the first saved stays', async () => {
  const desk = await openDesk();
  const [one, other] = ['01892 526122', '01892 526123'].map((display) =>
    filled(desk, organisation('community-safety-unit', 'number', { display, again: display }), [CSU]),
  );
  const all = await Promise.all(
    [one, other].map((form) => send(desk, 'edit/save', form ?? new URLSearchParams())),
  );
  expect(all.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(all.find(({ status }) => status === 409)?.text).toContain('Somebody else has changed');
  expect(desk.read(LOG).match(/^- /gm)).toHaveLength(1);
  const saved = all[0]?.status === 303 ? '01892 526122' : '01892 526123';
  expect(desk.read(CSU)).toContain(saved);
});

test('a mistake that was there before holds up no other change, and can be mended', async () => {
  const desk = await openDesk();
  desk.seed(of('davss'), `reviewBy: ${reviewOf(desk.read(of('davss')))}`, 'reviewBy: 2020-05-22');
  const checked = organisation('davss', 'checked', { date: '2027-01-05', reviewBy: '2027-07-05' });
  const number = organisation('community-safety-unit', 'number', {
    display: '01892 526122',
    again: '01892 526122',
  });
  expect((await change(desk, number, [CSU])).saved.status).toBe(303);
  expect((await change(desk, checked, [of('davss')])).saved.status).toBe(303);
});

test('whatever ends a save half-way, a file is the old one or the new one', async () => {
  const desk = await openDesk();
  const text = desk.read(CSU);
  const saving = {
    file: CSU,
    text: text.replace(numberOf('community-safety-unit'), '01632 960001'),
    over: printOf(text),
  };
  const beside = join(desk.root, 'directory/organisations/.community-safety-unit.yaml.new');
  // A save that was ended after half of its words: nobody reads them, and a while later they are in nobody's way.
  writeFileSync(beside, saving.text.slice(0, 40));
  expect(() => save(desk.root, [saving])).toThrow(ChangedMeanwhile);
  expect(desk.read(CSU)).toBe(text);
  expect(statSync(beside).size).toBe(40);
  utimesSync(beside, 1, 1);
  save(desk.root, [saving]);
  expect(desk.read(CSU)).toBe(saving.text);
  expect(
    readdirSync(join(desk.root, 'directory/organisations')).filter((name) => name.startsWith('.')),
  ).toEqual([]);
});

test('of several files all are saved or none', async () => {
  const desk = await openDesk();
  const [first, second] = [desk.read(CSU), desk.read(SHOP)];
  const all = [
    { file: CSU, text: 'new', over: printOf(first) },
    { file: SHOP, text: 'new', over: printOf('what it was yesterday') },
  ];
  expect(() => save(desk.root, all)).toThrow(ChangedMeanwhile);
  expect([desk.read(CSU), desk.read(SHOP)]).toEqual([first, second]);
  expect(
    readdirSync(join(desk.root, 'directory/organisations')).filter((name) => name.startsWith('.')),
  ).toEqual([]);
});
