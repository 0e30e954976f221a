/**
 * What a process asks of the system, in the order in which one thread asked it: read from `strace -ff -y`. Answers the
 * question whether the disk had a move before its acknowledgement went out.
 */

export interface Step {
  /** `move`: bytes came in on a connection; `synced`: the log of the database is on the disk; `told`: an acknowledgement went out. */
  what: 'move' | 'wrote' | 'synced' | 'told';
  /** Number of the first move that is not stored, as the acknowledgement says. */
  next?: number;
}

const call = /^(\w+)\((\d+)<([^>]*(?:->[^>]*)?)>(.*)\)\s+= (-?\d+)/;

/** The steps of a thread's trace that matter here. @param wal path of the database's log */
export function stepsOf(trace: string, wal: string): Step[] {
  return trace.split('\n').flatMap((line): Step[] => {
    const [, name = '', , on = '', rest = '', result = ''] = call.exec(line) ?? [];
    if (Number(result) < 0) return [];
    if (on === wal) {
      if (name === 'fsync' || name === 'fdatasync') return [{ what: 'synced' }];
      return /^p?write/.test(name) ? [{ what: 'wrote' }] : [];
    }
    if (!/^(TCP|socket):/.test(on)) return [];
    if (name === 'read' && Number(result) > 0) return [{ what: 'move' }];
    // An acknowledgement of Socket.IO: packet 43, a number, and the answer.
    const said = /43\d+\[\{\\"ok\\":true,\\"next\\":(\d+)/.exec(rest);
    return said ? [{ what: 'told', next: Number(said[1]) }] : [];
  });
}

/** The acknowledgements that say more than the one before. */
export function newlyTold(steps: readonly Step[]): number[] {
  const list: number[] = [];
  for (const { what, next } of steps)
    if (what === 'told' && next !== undefined && next > (list.at(-1) ?? 0)) list.push(next);
  return list;
}

/** Of those, the ones before which the log was not written and then synced since the one before. */
export function toldTooEarly(steps: readonly Step[]): number[] {
  const early: number[] = [];
  let most = 0;
  let state: 'nothing' | 'came' | 'wrote' | 'synced' = 'nothing';
  for (const { what, next = 0 } of steps) {
    if (what === 'move' && state === 'nothing') state = 'came';
    if (what === 'wrote' && state !== 'nothing') state = 'wrote';
    if (what === 'synced' && state === 'wrote') state = 'synced';
    if (what !== 'told' || next <= most) continue;
    if (state !== 'synced') early.push(next);
    most = next;
    state = 'nothing';
  }
  return early;
}
