/** Counts for whoever operates a server, in Prometheus' text format. No names, no codes, no addresses. */

export interface Metrics {
  /** A number that only grows. */
  count(name: CounterName, by?: number): void;
  /** A number that is asked for when it is printed. */
  gauge(name: string, help: string, read: () => number): void;
  /** Something threw that was not expected. */
  failed(error: unknown): void;
  print(): string;
}

const counters = {
  htb_moves_stored_total: 'Moves stored before they were acknowledged.',
  htb_moves_refused_total: 'Messages with moves that were refused.',
  htb_commits_total: 'Transactions that stored moves.',
  htb_messages_refused_total: 'Messages that were not of the protocol.',
  htb_failures_total: 'Errors that nobody expected.',
} as const;
export type CounterName = keyof typeof counters;

/** @param log told of each failure */
export function openMetrics(log: (error: unknown) => void): Metrics {
  const counts = new Map<CounterName, number>();
  const gauges: { name: string; help: string; read: () => number }[] = [];
  const metrics: Metrics = {
    count: (name, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by),
    gauge: (name, help, read) => void gauges.push({ name, help, read }),
    failed(error) {
      metrics.count('htb_failures_total');
      log(error);
    },
    print() {
      const lines = Object.entries(counters).flatMap(([name, help]) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} counter`,
        `${name} ${counts.get(name as CounterName) ?? 0}`,
      ]);
      for (const { name, help, read } of gauges)
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${read()}`);
      return `${lines.join('\n')}\n`;
    },
  };
  return metrics;
}
