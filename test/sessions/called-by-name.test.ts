import { calledByName } from '../../src/sessions/called-by-name.ts';

const AZURE = 'rediss://guide.uksouth.redis.azure.net:10000';

test('with TLS and one name, nodes that are told by numbers are called by that name', () => {
  const called = calledByName([AZURE]);
  expect(called('20.0.113.5:8501')).toEqual({ host: 'guide.uksouth.redis.azure.net', port: 8501 });
  expect(called('2001:db8::5:8502')).toEqual({ host: 'guide.uksouth.redis.azure.net', port: 8502 });
  expect(called('[2001:db8::5]:8502')).toEqual({ host: 'guide.uksouth.redis.azure.net', port: 8502 });
  expect(called('another.example.gov.uk:8501')).toBeUndefined();
});

test.each<[string, [string, ...string[]]]>([
  ['without TLS', ['redis://cache.example.gov.uk:6379']],
  ['of several that are named', ['rediss://one.example.gov.uk:6379', 'rediss://two.example.gov.uk:6379']],
  ['where the setting has a number itself', ['rediss://10.0.0.1:6379']],
  ['and in IPv6', ['rediss://[2001:db8::1]:6379']],
])('%s a node is called by what it says', (_where, urls) => {
  expect(calledByName(urls)('10.0.0.2:6379')).toBeUndefined();
});
