/**
 * The part of the art script that runs inside Chromium, which is the rasteriser. Plain
 * JavaScript: it is sent to the page as it is, and the build scripts' types know no DOM.
 */

/** Draws one SVG at `width` x `height` pixels. */
async function draw(svg, width, height) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    svg.replace('<svg ', `<svg width="${width}" height="${height}" `),
  )}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas;
}

/** The smallest box that holds every pixel that is not fully transparent. */
function inkBox(canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] < 8) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Boxes of all layers: `[{ name, svg, width, height }]` to `{ name: box }`. */
globalThis.measure = async (layers) => {
  const boxes = {};
  for (const { name, svg, width, height } of layers) boxes[name] = inkBox(await draw(svg, width, height));
  return boxes;
};

/** One image from pieces `[{ svg, width, height, from: box, x, y }]`, as its RGBA bytes in base64. */
globalThis.compose = async ({ width, height, pieces }) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  for (const { svg, width: w, height: h, from, x, y } of pieces) {
    const drawn = await draw(svg, w, h);
    context.drawImage(drawn, from.x, from.y, from.width, from.height, x, y, from.width, from.height);
  }
  const bytes = new Uint8Array(context.getImageData(0, 0, width, height).data.buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
};
