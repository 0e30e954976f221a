/** A person's face. It repeats what the words say and is never the only cue, so screen readers pass it by. */
import type { Mood } from '../../run/view.ts';
import { avatarStyle } from '../../stage/avatars.ts';

interface Props {
  person: string;
  mood?: Mood;
  /** Ids of the whole cast, so that nobody borrows a face that somebody else has. */
  cast: readonly string[];
  size?: 'small' | 'medium' | 'large';
}

/** Where the game's pictures are served. */
export const artBase = `${import.meta.env.BASE_URL}art/`;

export function Face({ person, mood = 'calm', cast, size = 'medium' }: Props) {
  return (
    <span
      class={`face face-${size}`}
      data-person={person}
      aria-hidden="true"
      style={{ ...avatarStyle(person, mood, cast, artBase) }}
    />
  );
}
