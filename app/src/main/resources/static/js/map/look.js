// Colours, patterns and signs of the classes, drawn from the same palette as the legend.
const PATTERN = 8;
const SIGN = 18;
const RATIO = 3;

/** A colour of the palette; it follows light and dark. */
export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || '#888888';
}

export const patternId = look => `pattern ${look.pattern} ${token(look.second)}`;
export const signId = look => `sign ${look.colour} ${token(look.colour)} ${token(look.edge || 'lw-paper')} ${look.shape}`;

/** Adds what the style needs and the map does not have yet. */
export function addImages(map, looks) {
  for (const look of looks) {
    if (look.pattern !== 'plain' && !map.hasImage(patternId(look))) map.addImage(patternId(look), pattern(look), { pixelRatio: RATIO });
    if (!map.hasImage(signId(look))) map.addImage(signId(look), sign(look), { pixelRatio: RATIO });
  }
}

function canvas(size) {
  const box = document.createElement('canvas');
  box.width = box.height = size * RATIO;
  const pen = box.getContext('2d');
  pen.scale(RATIO, RATIO);
  return pen;
}

const image = pen => pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);

/** The ink of a pattern alone; the colour below it is the fill. */
function pattern(look) {
  const pen = canvas(PATTERN);
  pen.strokeStyle = pen.fillStyle = token(look.second);
  pen.lineWidth = 1.5;
  if (look.pattern === 'lines') {
    pen.fillRect(0, 1, PATTERN, 1.3);
    pen.fillRect(0, 5, PATTERN, 1.3);
  } else if (look.pattern === 'dots') {
    for (const [x, y] of [[2, 2], [6, 6]]) {
      pen.beginPath();
      pen.arc(x, y, 1.15, 0, 7);
      pen.fill();
    }
  } else {
    const up = look.pattern === 'stripes';
    for (const at of [-PATTERN, 0, PATTERN]) {
      pen.beginPath();
      pen.moveTo(at - 1, up ? PATTERN + 1 : -1);
      pen.lineTo(at + PATTERN + 1, up ? -1 : PATTERN + 1);
      pen.stroke();
    }
  }
  return image(pen);
}

/** The sign of an address with an edge that parts it from its neighbours. */
function sign(look) {
  const pen = canvas(SIGN);
  const path = new Path2D(look.shape);
  pen.translate((SIGN - 14) / 2, (SIGN - 14) / 2);
  pen.lineJoin = 'round';
  pen.strokeStyle = token('lw-paper');
  pen.lineWidth = 2.4;
  pen.stroke(path);
  pen.fillStyle = token(look.colour);
  pen.fill(path, 'evenodd');
  if (look.edge) {
    pen.strokeStyle = token(look.edge);
    pen.lineWidth = 1.2;
    pen.stroke(path);
  }
  return image(pen);
}
