import { missingPackages } from '../../src/settings/packages.ts';

const none = () => {
  throw new Error('not found');
};

test('a package that a setting asks for and that is not installed is told in words, with what to do', () => {
  expect(missingPackages({ BOT_SDK: 'agents', REDIS_AUTH: 'entra' }, none)).toEqual([
    {
      setting: 'BOT_SDK',
      message: expect.stringMatching(/^needs the package @microsoft\/agents-hosting.*npm ci/),
    },
    {
      setting: 'REDIS_AUTH',
      message: expect.stringMatching(/^needs the package @redis\/entraid.*npm install/),
    },
  ]);
  expect(missingPackages({ BOT_SDK: 'agents', REDIS_AUTH: 'entra' }, () => 'here')).toEqual([]);
  expect(missingPackages({ BOT_SDK: 'botbuilder', REDIS_AUTH: 'password' }, none)).toEqual([]);
});
