/** One answer for all who ask the same within a moment: a thousand people who come in at once do not count each other. */

/**
 * @param span milliseconds for which an answer is good enough
 * @param read works an answer out; what it throws is thrown to all who asked, and kept for nobody else
 * @param keep whether an answer is worth keeping: what is quickly worked out is better worked out anew
 */
export function lately<Key extends { id: string }, T>(
  span: number,
  read: (key: Key) => Promise<T>,
  keep: (answer: T) => boolean,
): (key: Key) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key.id);
    if (found) return found;
    const answer = read(key);
    known.set(key.id, answer);
    setTimeout(() => known.delete(key.id), span).unref();
    const forget = () => void known.delete(key.id);
    answer.then((value) => keep(value) || forget(), forget);
    return answer;
  };
}
