/** A face from the sprite sheet, or an initial where the sheet cannot be had. It repeats what words say; it is never the only cue. */
import { useEffect, useState } from 'preact/hooks';
import { avatarStyle } from '../../../stage/index.ts';
import type { Mood } from '../../../run/view.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { useBridge } from '../bridge-context.ts';
import { artBase } from '../../exchange/Face.tsx';
import { tint } from './tint.ts';

interface Props {
  person: string;
  mood?: Mood;
  size?: 'small' | 'medium' | 'large';
}

export function Avatar({ person, mood = 'calm', size = 'medium' }: Props) {
  const { words, session } = useBridge();
  const cast = facesOf(session.scenario);
  const style = avatarStyle(person, mood, cast, artBase);
  const drawn = useDrawn(style.backgroundImage);
  const initial = [...words.person(person).replace(/[\u2068\u2069]/g, '')][0] ?? '';
  return (
    <span class={`b-avatar b-avatar-${size}`} style={{ '--tint': tint(person) }} aria-hidden="true">
      {drawn ? <span class="b-avatar-face" style={{ ...style }} /> : initial}
    </span>
  );
}

/** Ids among which faces are lent: whoever is only heard has their own drawn voice, or the caller's. */
export const facesOf = (scenario: Scenario): string[] =>
  scenario.cast.filter((one) => one.part !== 'voice').map((one) => one.id);

/** Sheets that could not be loaded, so that each is asked for once. */
const sheets = new Map<string, Promise<boolean>>();

function useDrawn(image: string): boolean {
  const [drawn, setDrawn] = useState(true);
  useEffect(() => {
    let here = true;
    const url = /url\("(.*)"\)/.exec(image)?.[1] ?? '';
    const loaded = sheets.get(url) ?? load(url);
    sheets.set(url, loaded);
    void loaded.then((ok) => here && setDrawn(ok));
    return () => {
      here = false;
    };
  }, [image]);
  return drawn;
}

function load(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = url;
  });
}
