import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { SETTINGS } from '../../src/settings/settings-schema.ts';

/** The examples for deploying name settings, doors and files that there are. What runs them is looked at where it is installed. */
const read = (file: string) => readFileSync(file, 'utf8');
const known = new Set<string>([...SETTINGS, 'NODE_ENV', 'AZURE_CLIENT_ID']);
const unknown = (names: readonly string[]) => names.filter((name) => !known.has(name));

interface Ingress {
  readonly kind: string;
  readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
  readonly spec: {
    readonly rules: readonly { readonly http: { readonly paths: readonly { path: string }[] } }[];
  };
}

const ANALYSE = '/usr/bin/systemd-analyze';
const UNIT = 'deploy/systemd/guide@.service';
const withSystemd = existsSync(ANALYSE) && existsSync('/usr/bin/node') ? test : test.skip;

describe('the unit of systemd', () => {
  withSystemd('is taken as it is, and gives the process little', () => {
    const { stderr, status } = spawnSync(ANALYSE, ['verify', UNIT], { encoding: 'utf8' });
    expect([status, stderr.split('\n').filter((line) => line.includes('guide@'))]).toEqual([0, []]);
    const said = execFileSync(ANALYSE, ['security', '--offline=yes', UNIT], { encoding: 'utf8' });
    const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(said)?.[1]);
    expect(exposure).toBeLessThan(2);
  });

  test('gives settings that there are, and time to stop', () => {
    const unit = read(UNIT);
    const [, started = ''] = /^ExecStart=\/usr\/bin\/env (.*) \/usr\/bin\/node main.js$/m.exec(unit) ?? [];
    const names = started.split(' ').map((pair) => pair.split('=')[0] ?? '');
    expect(names).toEqual(['HOST', 'PORT', 'NODE_ENV']);
    expect(unknown(names)).toEqual([]);
    // A file of settings wins over what stands in Environment=: two instances would have one port.
    expect(unit).not.toMatch(/^Environment=/m);
    expect(unit.match(/^EnvironmentFile=.*$/gm)).toEqual([
      'EnvironmentFile=/etc/guide/env',
      'EnvironmentFile=-/etc/guide/env-%i',
    ]);
    expect(unit).toContain('TimeoutStopSec=30');
  });
});

describe('the image', () => {
  const image = read('deploy/container/Containerfile');

  test('holds what was built and Node, for a plain user, and looks after itself by a door that there is', () => {
    expect(image).toMatch(/^FROM node:24-slim$/m);
    expect(image).toMatch(/^USER 1000:1000$/m);
    expect(image).toContain('/health/live');
    // A stage makes it readable for everybody; what is shipped copies that and nothing else.
    const [, made = '', shipped = ''] = image.split(/^FROM /m);
    expect(made).toMatch(/^COPY dist \/app$\n^RUN chmod -R a\+rX,go-w \/app$/m);
    expect(shipped.match(/^COPY .*/gm)).toEqual(['COPY --from=made --chown=0:0 /app /app']);
    // Letters in it are understood by newer builders alone.
    expect(image).not.toMatch(/^COPY .*--chmod/m);
    const names = [...image.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name);
    expect(unknown(names)).toEqual([]);
  });

  test('compose starts two of it, each with nothing to write to, behind the example of a proxy', () => {
    const { services } = parse(read('deploy/container/compose.yaml'), { merge: true }) as {
      services: Record<
        string,
        {
          read_only?: boolean;
          environment?: object;
          tmpfs?: string[];
          networks: { inside: { ipv4_address: string } };
        }
      >;
    };
    expect(Object.values(services).filter((service) => service.read_only !== true)).toEqual([]);
    expect(unknown(Object.keys(services['one']?.environment ?? {}))).toEqual([]);
    const proxy = 'deploy/proxy/nginx.conf';
    // What lies in memory has an end.
    expect(services['proxy']?.tmpfs?.filter((mount) => mount.startsWith('/var/log/'))).toEqual([
      expect.stringMatching(/:size=\d+m$/),
    ]);
    if (!existsSync(proxy)) throw new Error(`${proxy} is missing`);
    for (const name of ['one', 'two'])
      expect(read(proxy)).toContain(`server ${services[name]?.networks.inside.ipv4_address}:3978`);
  });
});

describe('the chart', () => {
  const files = ['deployment', 'service', 'ingress'].map(
    (name) => `deploy/helm/guide/templates/${name}.yaml`,
  );
  const values = parse(read('deploy/helm/guide/values.yaml')) as Record<string, unknown>;

  test('gives settings that there are', () => {
    expect(unknown(Object.keys(values['settings'] as object))).toEqual([]);
  });

  test('names only values that there are, and is YAML once they are in', () => {
    for (const file of files) {
      for (const [, path = ''] of read(file).matchAll(/\.Values\.([\w.]+)/g)) {
        const found = path
          .split('.')
          .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], values);
        expect([path, found]).toEqual([path, expect.anything()]);
      }
      const filled = read(file)
        .replaceAll(/^\s*\{\{-? (range|end).*$\n/gm, '')
        .replaceAll(/\{\{-?.*?-?\}\}/g, 'filled');
      const faults = parseAllDocuments(filled).flatMap((document) => document.errors.map(String));
      expect([file, faults]).toEqual([file, []]);
    }
  });

  test('the page has the numbers when no pod answers, the chats our own refusals', () => {
    const filled = read(files[2] ?? '').replaceAll(/\{\{-?.*?-?\}\}/g, 'filled');
    const ingresses = parseAllDocuments(filled)
      .map((document) => document.toJS() as Ingress)
      .filter(({ kind }) => kind === 'Ingress')
      .map(({ metadata: { annotations }, spec }) => ({
        paths: spec.rules.flatMap(({ http }) => http.paths.map(({ path }) => path)),
        own: annotations['nginx.ingress.kubernetes.io/custom-http-errors'],
        log: annotations['nginx.ingress.kubernetes.io/enable-access-log'],
      }));
    expect(ingresses).toEqual([
      { paths: ['/'], own: '502,503,504', log: 'false' },
      { paths: ['/api/', '/v3/'], own: undefined, log: 'false' },
    ]);
  });

  test('never goes below two instances, and asks the doors that there are', () => {
    const deployment = read(files[0] ?? '');
    expect(deployment).toContain('max 2 (int .Values.replicas)');
    expect([...deployment.matchAll(/path: (\S+),/g)].map(([, path]) => path)).toEqual([
      '/health/ready',
      '/health/live',
      '/health/live',
    ]);
  });
});

test('HAProxy is root no longer than it needs to be: its own user is nobody else', () => {
  expect(read('deploy/proxy/haproxy.cfg')).toMatch(
    /^global\n(?: {4}.*\n)* {4}user haproxy\n {4}group haproxy\n/m,
  );
});

test('a store that is full refuses, as .env.example advises: no chat loses what another needs room for', () => {
  expect(read('.env.example')).toContain('maxmemory-policy noeviction');
  expect(read('deploy/container/compose.yaml')).toContain('--maxmemory-policy, noeviction]');
  expect(read('deploy/azure/main.bicep')).toContain("evictionPolicy: 'NoEviction'");
});

test('each image is built from the root, where .dockerignore keeps keys and certificates out', () => {
  for (const name of ['Containerfile', 'Containerfile.entra'])
    expect(read(`deploy/container/${name}`)).toMatch(/^# {3}docker build -f \S+ -t \S+ \.$/m);
});

test('keys and certificates that lie where compose wants them are in nobody’s git', () => {
  const ignored = read('.gitignore').split('\n');
  const { services } = parse(read('deploy/container/compose.yaml'), { merge: true }) as {
    services: Record<string, { env_file?: string; volumes?: string[] }>;
  };
  expect(ignored).toContain(`/deploy/container/${services['one']?.env_file}`);
  expect(services['proxy']?.volumes?.filter((one) => one.startsWith('./certificate/'))).toHaveLength(2);
  expect(ignored).toContain('/deploy/container/certificate/');
});

test('each template of Azure is read by its own compiler where the workflow is used', () => {
  const workflow = read('.github/workflows/check.yml');
  const templates = readdirSync('deploy/azure').filter((name) => name.endsWith('.bicep'));
  expect(templates.length).toBeGreaterThan(1);
  for (const name of templates) expect(workflow).toContain(`az bicep build --file deploy/azure/${name}`);
});

test('what is made in Azure gives settings that there are, and never scales to none', () => {
  const bicep = read('deploy/azure/main.bicep');
  const names = [...bicep.matchAll(/\{ name: '([A-Za-z_]+)', value:/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(4);
  expect(unknown(names)).toEqual([]);
  const secrets = /param secretNames array = \[(.*)\]/.exec(bicep)?.[1]?.match(/[A-Z-]+/g) ?? [];
  expect(unknown(secrets.map((name) => name.replaceAll('-', '_')))).toEqual([]);
  expect(bicep).toMatch(/@minValue\(2\)\nparam least/);
});
