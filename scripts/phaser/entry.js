/**
 * The pieces of Phaser that the stage uses, taken from Phaser's sources one by one; the whole
 * library is about 350 kB gz, these are a quarter of it. `plugin.ts` bundles this file.
 *
 * The first six only register themselves with Phaser's plugin cache when they are imported: without
 * them a scene has no events, no camera and no display list. To use more of Phaser (tweens, graphics, text),
 * import it here, export it, add its type in `src/stage/phaser-parts.d.ts`, and run `measure.ts`.
 */
import 'phaser-src/cameras/2d/CameraManager.js';
import 'phaser-src/events/EventEmitter.js';
import 'phaser-src/gameobjects/DisplayList.js';
import 'phaser-src/gameobjects/GameObjectFactory.js';
import 'phaser-src/gameobjects/UpdateList.js';
import 'phaser-src/scene/ScenePlugin.js';
import './lean.js';
import Game from 'phaser-src/core/Game.js';
import Container from 'phaser-src/gameobjects/container/Container.js';
import Image from 'phaser-src/gameobjects/image/Image.js';

export { Container, Game, Image };
