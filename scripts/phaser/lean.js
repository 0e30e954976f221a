/**
 * Phaser without its garbage: what it makes anew for every sprite, batch and blend change of every frame (arrays,
 * contexts, shader keys, boxed numbers: 100 KiB a frame in a busy room), made once and used again. Same pictures,
 * same draw calls. Only what the stage uses is covered: images in containers, one texture a batch, no lighting.
 * Written for the pinned Phaser; `test/stage/cost.browser.test.ts` and `npm run bench -- stage` notice when it drifts.
 */
import BaseCamera from 'phaser-src/cameras/2d/BaseCamera.js';
import Container from 'phaser-src/gameobjects/container/Container.js';
import BatchHandlerQuad from 'phaser-src/renderer/webgl/renderNodes/BatchHandlerQuad.js';
import SubmitterQuad from 'phaser-src/renderer/webgl/renderNodes/submitter/SubmitterQuad.js';
import DrawingContext from 'phaser-src/renderer/webgl/DrawingContext.js';
import ProgramManager from 'phaser-src/renderer/webgl/ProgramManager.js';
import WebGLBufferWrapper from 'phaser-src/renderer/webgl/wrappers/WebGLBufferWrapper.js';
import WebGLGlobalWrapper from 'phaser-src/renderer/webgl/wrappers/WebGLGlobalWrapper.js';
import TransformerImage from 'phaser-src/renderer/webgl/renderNodes/transformer/TransformerImage.js';
import WebGLProgramWrapper from 'phaser-src/renderer/webgl/wrappers/WebGLProgramWrapper.js';

// The list of what was drawn serves Phaser's input, which the stage has not.
BaseCamera.prototype.addToRenderList = function () {};

/* Blend changes: a context of its own for each, from a pool. Everything but the blend is the base's and shared. */

const spare = [];

/** `base` with another blend mode, in use. Give it back with `spare.push` when its last batch is finished. */
function blended(base, blendMode) {
  const context = spare.pop() ?? new DrawingContext(base.renderer, { copyFrom: base });
  const { state } = base;
  const own = context.state;
  context.autoClear = 0;
  context.useCanvas = base.useCanvas;
  context.framebuffer = base.framebuffer;
  context.texture = base.texture;
  context.camera = base.camera;
  context.alphaStrategy = base.alphaStrategy;
  context.width = base.width;
  context.height = base.height;
  context.renderer = base.renderer;
  own.bindings.framebuffer = state.bindings.framebuffer;
  own.colorClearValue = state.colorClearValue;
  own.colorWritemask = state.colorWritemask;
  own.scissor = state.scissor;
  own.stencil = state.stencil;
  own.viewport = state.viewport;
  context.blendMode = -1;
  context.setBlendMode(blendMode);
  context.use();
  return context;
}

const skipCheck = -1;

/** As Phaser's, for containers without a blend mode or scroll factor of their own. */
Container.prototype.renderWebGL = function (renderer, container, drawingContext, parentMatrix) {
  const children = container.list;
  if (children.length === 0) return;
  const { camera } = drawingContext;
  const matrix = container.localTransform;
  if (parentMatrix) {
    matrix.loadIdentity();
    matrix.multiply(parentMatrix);
    matrix.translate(container.x, container.y);
    matrix.rotate(container.rotation);
    matrix.scale(container.scaleX, container.scaleY);
  } else matrix.applyITRS(container.x, container.y, container.rotation, container.scaleX, container.scaleY);
  const base = drawingContext.blendMode === 0 ? drawingContext : blended(drawingContext, 0);
  let current = base;
  const { alpha } = container;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (!child.willRender(camera)) continue;
    if (child.blendMode !== current.blendMode && child.blendMode !== skipCheck) {
      const next = blended(base, child.blendMode);
      if (current !== base) spare.push(current);
      current = next;
    }
    if (alpha === 1) child.renderWebGLStep(renderer, child, current, matrix, undefined, children, i);
    else renderFaded(alpha, renderer, child, current, matrix, children, i);
  }
  if (current === drawingContext) return;
  renderer.renderNodes.finishBatch();
  if (current !== base) spare.push(current);
  if (base !== drawingContext) spare.push(base);
};

/** A child of a container that is itself see-through. */
function renderFaded(alpha, renderer, child, context, matrix, children, i) {
  if (child.alphaTopLeft === undefined) {
    const own = child.alpha;
    child.setAlpha(own * alpha);
    child.renderWebGLStep(renderer, child, context, matrix, undefined, children, i);
    child.setAlpha(own);
    return;
  }
  const { alphaTopLeft: tl, alphaTopRight: tr, alphaBottomLeft: bl, alphaBottomRight: br } = child;
  child.setAlpha(tl * alpha, tr * alpha, bl * alpha, br * alpha);
  child.renderWebGLStep(renderer, child, context, matrix, undefined, children, i);
  child.setAlpha(tl, tr, bl, br);
}

/* Sprites: straight into the vertex buffer, where Phaser passes twenty-five numbers on, each in a box of its own. */

SubmitterQuad.prototype.run = function (context, image, parentMatrix, element, texturer, transformer) {
  texturer.run(context, image, element);
  transformer.run(context, image, texturer, parentMatrix, element);
  this.setRenderOptions(image);
  const handler = image.customRenderNodes[this.batchHandler] || image.defaultRenderNodes[this.batchHandler];
  if (handler.instanceCount === 0) handler.manager.setCurrentBatchNode(handler, context);
  const options = this._renderOptions;
  options.alphaStrategy = context.alphaStrategy;
  handler.updateRenderOptions(options);
  if (handler._renderOptionsChanged) {
    handler.run(context);
    handler.updateShaderConfig();
  }
  const unit = handler.batchTextures(texturer.frame.source.glTexture, options);
  write(handler, transformer.quad, texturer.uvSource, unit, image);
  handler.instanceCount++;
  handler.currentBatchEntry.count++;
  if (handler.instanceCount === handler.instancesPerBatch) handler.run(context);
};

/** Where its corners are: Phaser's four matrices in one go, without a camera that scrolls or rounds. */
TransformerImage.prototype.run = function (context, image, texturer, parent) {
  const { uvSource } = texturer;
  const flipX = image.flipX ? -1 : 1;
  const flipY = image.flipY ? -1 : 1;
  const originX = image._displayOriginX;
  const originY = image._displayOriginY;
  const left = uvSource.x - originX + (flipX < 0 ? originX * 2 - texturer.frame.realWidth : 0);
  const top = uvSource.y - originY + (flipY < 0 ? originY * 2 - texturer.frame.realHeight : 0);
  const turned = image._rotation !== 0;
  const sin = turned ? Math.sin(image._rotation) : 0;
  const cos = turned ? Math.cos(image._rotation) : 1;
  const wide = image._scaleX * flipX;
  const tall = image._scaleY * flipY;
  const own = this._spriteMatrix.matrix;
  own[0] = cos * wide;
  own[1] = sin * wide;
  own[2] = -sin * tall;
  own[3] = cos * tall;
  own[4] = image.x;
  own[5] = image.y;
  const all = this._calcMatrix.matrix;
  const view = context.camera.getViewMatrix(!context.useCanvas).matrix;
  if (parent) {
    join(view, parent.matrix, all);
    join(all, own, all);
  } else join(view, own, all);
  corners(all, left, top, left + texturer.frameWidth, top + texturer.frameHeight, this.quad);
};

/** `out` = `first` then `second`; `out` may be one of them. */
function join(first, second, out) {
  const a = first[0];
  const b = first[1];
  const c = first[2];
  const d = first[3];
  const e = first[4];
  const f = first[5];
  const g = second[0];
  const h = second[1];
  const i = second[2];
  const j = second[3];
  const k = second[4];
  const l = second[5];
  out[0] = g * a + h * c;
  out[1] = g * b + h * d;
  out[2] = i * a + j * c;
  out[3] = i * b + j * d;
  out[4] = k * a + l * c + e;
  out[5] = k * b + l * d + f;
}

function corners(m, left, top, right, bottom, quad) {
  quad[0] = left * m[0] + top * m[2] + m[4];
  quad[1] = left * m[1] + top * m[3] + m[5];
  quad[2] = left * m[0] + bottom * m[2] + m[4];
  quad[3] = left * m[1] + bottom * m[3] + m[5];
  quad[4] = right * m[0] + bottom * m[2] + m[4];
  quad[5] = right * m[1] + bottom * m[3] + m[5];
  quad[6] = right * m[0] + top * m[2] + m[4];
  quad[7] = right * m[1] + top * m[3] + m[5];
}

/** Four corners of a sprite: bottom left, top left, bottom right, top right. */
function write(handler, quad, uv, unit, image) {
  const { viewF32: floats, viewU32: words } = handler.vertexBufferLayout.buffer;
  const mode = ((image.tintMode / 255) * 255) << 24;
  const { u0, v0, u1, v1 } = uv;
  let at = handler.instanceCount * handler.floatsPerInstance;
  floats[at++] = quad[2];
  floats[at++] = quad[3];
  floats[at++] = u0;
  floats[at++] = v1;
  floats[at++] = unit;
  words[at++] = mode | image.tint2BottomLeft;
  words[at++] = (((image._alphaBL * 255) & 255) << 24) | image.tintBottomLeft;
  floats[at++] = quad[0];
  floats[at++] = quad[1];
  floats[at++] = u0;
  floats[at++] = v0;
  floats[at++] = unit;
  words[at++] = mode | image.tint2TopLeft;
  words[at++] = (((image._alphaTL * 255) & 255) << 24) | image.tintTopLeft;
  floats[at++] = quad[4];
  floats[at++] = quad[5];
  floats[at++] = u1;
  floats[at++] = v1;
  floats[at++] = unit;
  words[at++] = mode | image.tint2BottomRight;
  words[at++] = (((image._alphaBR * 255) & 255) << 24) | image.tintBottomRight;
  floats[at++] = quad[6];
  floats[at++] = quad[7];
  floats[at++] = u1;
  floats[at++] = v0;
  floats[at++] = unit;
  words[at++] = mode | image.tint2TopRight;
  words[at++] = (((image._alphaTR * 255) & 255) << 24) | image.tintTopRight;
}

/* Batches: their entries, their shader and their uniforms stay as long as nothing changes. */

/** More batch entries than this in one run are made anew. */
const mostEntries = 64;

BatchHandlerQuad.prototype.pushCurrentBatchEntry = function () {
  const entry = this.currentBatchEntry;
  if (entry.count < 1) return;
  this.batchEntries.push(entry);
  for (let i = 0; i < entry.unit; i++) entry.texture[i].batchUnit = -1;
  this.currentBatchEntry = freeEntry(this);
};

function freeEntry(handler) {
  handler.leanEntries ??= Array.from({ length: mostEntries }, () => ({
    start: 0,
    count: 0,
    unit: 0,
    texture: [null],
  }));
  handler.leanAt = ((handler.leanAt ?? 0) + 1) % mostEntries;
  const full = handler.batchEntries.length >= mostEntries - 2;
  const entry = full ? { texture: [null] } : handler.leanEntries[handler.leanAt];
  entry.start = handler.instanceCount;
  entry.count = 0;
  entry.unit = 0;
  entry.texture[0] = null;
  return entry;
}

/** One texture a batch (`maxTextures: 1` in the game's config): a new one begins a new entry. */
BatchHandlerQuad.prototype.batchTextures = function (texture) {
  if (this.currentBatchEntry.texture[0] !== texture) {
    this.pushCurrentBatchEntry();
    const entry = this.currentBatchEntry;
    entry.texture[0] = texture;
    entry.unit = 1;
    texture.batchUnit = 0;
  }
  return 0;
};

const { finalizeTextureCount, updateShaderConfig } = BatchHandlerQuad.prototype;

BatchHandlerQuad.prototype.finalizeTextureCount = function (count) {
  if (this.leanCount === count) return;
  this.leanCount = count;
  finalizeTextureCount.call(this, count);
};

BatchHandlerQuad.prototype.updateShaderConfig = function () {
  this.leanCount = -1;
  this.programManager.leanSuite = null;
  updateShaderConfig.call(this);
};

BatchHandlerQuad.prototype.setupUniforms = function (context) {
  this.leanResolution ??= [0, 0];
  this.leanResolution[0] = context.width;
  this.leanResolution[1] = context.height;
  this.programManager.setUniform('uResolution', this.leanResolution);
  context.renderer.setProjectionMatrixFromDrawingContext(context);
  this.programManager.setUniform('uProjectionMatrix', context.renderer.projectionMatrix.val);
};

const { getCurrentProgramSuite } = ProgramManager.prototype;

ProgramManager.prototype.getCurrentProgramSuite = function () {
  this.leanSuite ??= getCurrentProgramSuite.call(this);
  return this.leanSuite;
};

for (const name of [
  'resetCurrentConfig',
  'setBaseShader',
  'addAddition',
  'removeAddition',
  'replaceAddition',
  'addFeature',
  'removeFeature',
  'clearFeatures',
]) {
  // oxfmt-ignore
  const own = ProgramManager.prototype[name];
  ProgramManager.prototype[name] = function (...given) {
    this.leanSuite = null;
    return own.apply(this, given);
  };
}

/** Wishes for uniforms, in two lists that keep their places, instead of a map that is emptied at each batch. */
WebGLProgramWrapper.prototype.setUniform = function (name, value) {
  const names = (this.leanNames ??= []);
  const values = (this.leanValues ??= []);
  let at = names.indexOf(name);
  if (at < 0) at = names.push(name) - 1;
  values[at] = value;
};

WebGLProgramWrapper.prototype.bind = function () {
  this.renderer.glWrapper.updateBindingsProgram(this.glState);
  const { leanNames: names, leanValues: values } = this;
  if (!names) return;
  for (let i = 0; i < names.length; i++) {
    const value = values[i];
    if (value === undefined) continue;
    values[i] = undefined;
    if (!same(this.glUniforms.entries[names[i]], value)) this._processUniformRequest(names[i], value);
  }
};

/** Whether a uniform has this list of numbers already. */
function same(uniform, value) {
  if (!uniform || !uniform.value.length) return false;
  const now = uniform.value;
  for (let i = 0; i < now.length; i++) if (now[i] !== value[i]) return false;
  return true;
}

/** The part of the buffer that is sent: the same lengths come again and again. */
const { update } = WebGLBufferWrapper.prototype;
WebGLBufferWrapper.prototype.update = function (bytes, offset) {
  if (bytes === undefined || offset) return update.call(this, bytes, offset);
  this.bind();
  const views = (this.leanViews ??= new Map());
  let view = views.get(bytes);
  if (!view || view.buffer !== this.viewU8.buffer) {
    view = this.viewU8.subarray(0, bytes);
    views.set(bytes, view);
  }
  this.renderer.gl.bufferSubData(this.bufferType, 0, view);
};

WebGLGlobalWrapper.prototype.updateBlendFunc = function (state, force) {
  const { func } = state.blend;
  const now = this.state.blend.func;
  const alike = func[0] === now[0] && func[1] === now[1] && func[2] === now[2] && func[3] === now[3];
  // The blend modes' own lists are never written to.
  this.state.blend.func = func;
  if (!alike || force) this.renderer.gl.blendFuncSeparate(func[0], func[1], func[2], func[3]);
};
