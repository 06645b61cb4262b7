// Its own process: the package loads ES modules in a way that the test runner cannot follow.
import { text } from 'node:stream/consumers';
import { AppManifestUtils } from '@microsoft/app-manifest';

/** Manifests in, the faults of each out. */
const manifests = JSON.parse(await text(process.stdin));
const faults = await Promise.all(
  manifests.map((manifest) => AppManifestUtils.validateAgainstSchema(manifest)),
);
process.stdout.write(JSON.stringify(faults));
