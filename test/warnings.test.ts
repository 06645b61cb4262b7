import { missingPackages } from '../src/warnings.ts';

const none = () => {
  throw new Error('not found');
};

test('an SDK that is asked for and not installed is told in words, with what to do', () => {
  expect(missingPackages({ BOT_SDK: 'agents' }, none)).toEqual([
    expect.stringMatching(/BOT_SDK: needs the package @microsoft\/agents-hosting.*npm ci/),
  ]);
  expect(missingPackages({ BOT_SDK: 'agents' }, () => 'here')).toEqual([]);
  expect(missingPackages({ BOT_SDK: 'botbuilder' }, none)).toEqual([]);
});
