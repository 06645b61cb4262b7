import { ConfigError } from './config-error.ts';

/**
 * Takes in the file of settings beside the product, when there is one. What the environment has already stays, also
 * where it is empty. @throws ConfigError when the file is there and cannot be read
 */
export function readEnvFile(path = '.env'): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new ConfigError([{ setting: path, message: 'is there and cannot be read' }]);
  }
}
