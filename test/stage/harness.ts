/**
 * The stage without the game, for eyes and screenshots (development only): open
 * `/test/stage/harness.html?view=night`; also `&still` for reduced motion, `&rtl`, and `&pace=live` to draw each frame.
 */
import { createStage } from '../../src/stage/index.ts';
import { views } from './views.ts';

const query = new URLSearchParams(location.search);
const pace = query.get('pace');
const parent = document.querySelector<HTMLElement>('#stage');
if (!parent) throw new Error('The harness has lost its stage element.');

const stage = await createStage(parent, {
  reducedMotion: query.has('still'),
  direction: query.has('rtl') ? 'rtl' : 'ltr',
  artBase: '/art/',
  ...(pace === 'live' && { pace }),
});

function show(name: string): void {
  const view = views[name];
  if (view) stage.update(view);
}

show(query.get('view') ?? 'night');
stage.onPerson((id) => {
  document.title = id;
});
addEventListener('resize', () => stage.resize());
Object.assign(globalThis, { stage, show, views });
document.body.dataset['ready'] = 'yes';
