interface Report {
  readonly userLimits?: Readonly<Record<string, { readonly soft: number | string }>>;
}

/** True where a crash may leave the whole memory of the process in a file. */
export function leavesCores(report: typeof process.report = process.report): boolean {
  // Its list of connections asks the network for names.
  Object.assign(report, { excludeNetwork: true });
  const { userLimits } = report.getReport() as Report;
  return ![undefined, 0, '0'].includes(userLimits?.['core_file_size_blocks']?.soft);
}

export const CORES =
  'A crash may leave what is in memory, somebody’s words with it, in a file. Start it with no room for such files ' +
  '(ulimit -c 0, LimitCORE=0, or --ulimit core=0 for a container).';
