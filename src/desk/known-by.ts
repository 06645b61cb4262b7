/** What stands under a name that somebody typed: nothing but what was put there, whatever names every object knows. */
export const knownBy = <T>(all: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;
