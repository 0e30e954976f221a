/**
 * Phaser modules that are required by what the stage uses, but never run for it. Phaser's sources are
 * CommonJS, where a bundler cannot see that, so each is replaced by hand. Every line has its reason;
 * `test/stage/phaser.test.ts` fails when a path no longer exists in the installed Phaser.
 */
export interface Replacement {
  /** Path below `phaser/src`, without `.js`; a trailing `/*` takes a whole folder. */
  readonly path: string;
  readonly source: string;
  readonly why: string;
}

/** A class that does nothing and is never asked to do anything. */
const unused = 'module.exports = function () {};';
/** An empty component: mixing it into a game object adds no method. */
const noMethods = 'module.exports = {};';

export const replacements: readonly Replacement[] = [
  {
    path: 'renderer/index',
    source: "module.exports = { Events: require('./events') };",
    why: 'only its events are asked for; the rest is every shader Phaser has',
  },
  { path: 'filters/*', source: unused, why: 'post-processing filters: light is painted as sprites' },
  { path: 'renderer/webgl/renderNodes/filters/*', source: unused, why: 'their shaders' },
  {
    path: 'renderer/webgl/renderNodes/submitter/SubmitterMeshToQuad',
    source: unused,
    why: 'meshes are not used',
  },
  { path: 'renderer/webgl/renderNodes/submitter/SubmitterTile', source: unused, why: 'no tilemaps' },
  {
    path: 'renderer/webgl/renderNodes/submitter/SubmitterTileSprite',
    source: unused,
    why: 'no tile sprites',
  },
  {
    path: 'renderer/webgl/renderNodes/submitter/SubmitterTilemapGPULayer',
    source: unused,
    why: 'no tilemaps',
  },
  { path: 'renderer/webgl/renderNodes/BatchHandlerPointLight', source: unused, why: 'no point lights' },
  { path: 'renderer/webgl/renderNodes/BatchHandlerStrip', source: unused, why: 'no ropes' },
  { path: 'renderer/webgl/renderNodes/BatchHandlerTileSprite', source: unused, why: 'no tile sprites' },
  { path: 'renderer/webgl/renderNodes/BatchHandlerTri', source: unused, why: 'no meshes' },
  { path: 'renderer/webgl/renderNodes/DynamicTextureHandler', source: unused, why: 'no dynamic textures' },
  { path: 'renderer/webgl/renderNodes/DrawLine', source: unused, why: 'no Graphics: paths are sprites' },
  { path: 'renderer/webgl/renderNodes/FillPath', source: unused, why: 'no Graphics' },
  { path: 'renderer/webgl/renderNodes/StrokePath', source: unused, why: 'no Graphics' },
  {
    path: 'renderer/webgl/renderNodes/texturer/TexturerTileSprite',
    source: unused,
    why: 'no tile sprites',
  },
  { path: 'renderer/webgl/renderNodes/transformer/TransformerTile', source: unused, why: 'no tilemaps' },
  {
    path: 'renderer/webgl/renderNodes/transformer/TransformerTileSprite',
    source: unused,
    why: 'no tile sprites',
  },
  { path: 'renderer/snapshot/WebGLSnapshot', source: unused, why: 'no screenshots from inside' },
  {
    path: 'gameobjects/tilesprite/TileSprite',
    source: 'module.exports = function () { this.setOrigin = function () { return this; }; };',
    why: 'the texture manager makes one at start and never draws it',
  },
  { path: 'gameobjects/components/PathFollower', source: noMethods, why: 'pulls the tween library in' },
  { path: 'gameobjects/components/Lighting', source: noMethods, why: 'no Light2D' },
  { path: 'textures/DynamicTexture', source: unused, why: 'rooms are painted on 2D canvases' },
  { path: 'textures/parsers/AtlasXML', source: unused, why: 'the atlas is a JSON hash' },
  { path: 'textures/parsers/JSONArray', source: unused, why: 'the atlas is a JSON hash' },
  { path: 'textures/parsers/KTXParser', source: unused, why: 'no compressed textures' },
  { path: 'textures/parsers/PCT', source: unused, why: 'no compact atlas' },
  { path: 'textures/parsers/PCTDecode', source: unused, why: 'no compact atlas' },
  { path: 'textures/parsers/PVRParser', source: unused, why: 'no compressed textures' },
  { path: 'textures/parsers/SpriteSheet', source: unused, why: 'no sprite sheets' },
  { path: 'textures/parsers/SpriteSheetFromAtlas', source: unused, why: 'no sprite sheets' },
  { path: 'textures/parsers/UnityYAML', source: unused, why: 'no Unity atlases' },
  {
    path: 'animations/AnimationManager',
    source: unused,
    why: 'no frame animations; without a boot listener it needs no event emitter',
  },
  {
    path: 'input/InputManager',
    source: unused,
    why: 'one pointer listener on the canvas does it; keyboard and touch belong to the overlay',
  },
  {
    path: 'core/VisibilityHandler',
    source: unused,
    why: 'it takes window.onblur and never lets go; the stage pauses and resumes itself',
  },
  { path: 'core/DebugHeader', source: unused, why: 'a banner in the console' },
  { path: 'device/Audio', source: 'module.exports = {};', why: 'sound is Howler’s' },
  { path: 'device/Video', source: 'module.exports = {};', why: 'no video' },
  {
    path: 'math/index',
    source:
      "module.exports = { RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') };",
    why: 'the game config wants only its generator',
  },
];
