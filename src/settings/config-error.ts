/** What is wrong with one setting. No value is repeated: some are secrets. */
export interface ConfigFault {
  readonly setting: string;
  /** Begins like "must be" or "needs", and ends without a stop: "SETTING: must be …". */
  readonly message: string;
}

/** The settings are wrong; every fault is listed. */
export class ConfigError extends Error {
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(({ setting, message }) => `${setting}: ${message}`);
    super(
      `The settings have ${lines.length === 1 ? '1 fault' : `${lines.length} faults`}:\n${lines.join('\n')}`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}
