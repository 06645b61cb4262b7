// Its own process: the package loads ES modules in a way that the test runner cannot follow.
import { text } from 'node:stream/consumers';
import { AppManifestUtils } from '@microsoft/app-manifest';

const manifest = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await AppManifestUtils.validateAgainstSchema(manifest)));
