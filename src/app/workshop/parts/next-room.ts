/** A room that takes the place of another: what shows the one in this browser goes on with the other by itself. */

const name = 'hold-the-bridge.next';

/** Tokens of the read-only links of both. */
interface Next {
  was: string;
  follow: string;
}

export function tellNext(next: Next): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(next);
  channel.close();
}

/** Told when another room takes the place of the one with this token. Returns its unsubscribe. */
export function onNext(shown: string, then: (follow: string) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { was, follow } = Object(data) as { was?: unknown; follow?: unknown };
    if (was === shown && typeof follow === 'string') then(follow);
  });
  return () => channel.close();
}
