// Drawing points one after the other, to measure or to choose an area; mouse, finger and keyboard alike.
const LIBRARY = new URL('../../vendor/geographiclib-geodesic-2.2.0/geographiclib-geodesic.min.js', import.meta.url).href;
const MOST_CORNERS = 500;

let library;

/** Geodesics on the ellipsoid WGS84 after Karney: lengths and areas are exact to well below a millimetre and a square metre. */
function geodesics() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.geodesic.Geodesic.WGS84);
    script.onerror = () => reject(new Error('geodesics'));
    document.head.append(script);
  });
  return library;
}

/** Length of a line in metres and area of the polygon in square metres. */
export async function measured(points) {
  const ellipsoid = await geodesics();
  const line = ellipsoid.Polygon(true);
  const ring = ellipsoid.Polygon(false);
  for (const [longitude, latitude] of points) {
    line.AddPoint(latitude, longitude);
    ring.AddPoint(latitude, longitude);
  }
  return { metres: line.Compute(false, true).perimeter, squareMetres: Math.abs(ring.Compute(false, true).area ?? 0) };
}

const language = () => document.documentElement.lang || 'de';
const number = (value, digits) => new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

export const length = metres => metres < 1000 ? `${number(metres, 1)} m` : `${number(metres / 1000, 3)} km`;
export const area = squareMetres => squareMetres < 10_000
  ? `${number(squareMetres, 0)} m²`
  : squareMetres < 1_000_000 ? `${number(squareMetres / 10_000, 2)} ha` : `${number(squareMetres / 1_000_000, 3)} km²`;

export class Drawing {
  constructor(stage, map, finished) {
    this.stage = stage;
    this.map = map;
    this.finished = finished;
    this.box = document.getElementById('karte-zeichnen');
    this.mode = '';
    this.points = [];
    this.box.addEventListener('click', event => this.pressed(event.target.closest('[data-draw]')?.dataset.draw));
  }

  get on() {
    return this.mode !== '';
  }

  begin(mode) {
    if (this.mode === mode) return this.end();
    this.mode = mode;
    this.points = [];
    this.box.hidden = false;
    this.box.querySelector('.drawbox__t').textContent = this.stage.dataset[mode];
    this.box.querySelector('[data-draw="done"]').hidden = mode !== 'select';
    this.stage.classList.add('stage--draw');
    this.pressedButtons();
    this.show();
    this.map.getCanvas().focus();
  }

  end() {
    this.mode = '';
    this.points = [];
    this.box.hidden = true;
    this.stage.classList.remove('stage--draw');
    this.pressedButtons();
    this.show();
  }

  pressedButtons() {
    for (const mode of ['select', 'measure']) {
      this.stage.querySelector(`[data-tool="${mode}"]`)?.setAttribute('aria-pressed', String(this.mode === mode));
    }
  }

  pressed(action) {
    if (action === 'point') this.add(this.map.getCenter());
    if (action === 'back') this.back();
    if (action === 'done') this.done();
    if (action === 'end') this.end();
  }

  add({ lng, lat }) {
    const last = this.points.at(-1);
    const point = [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
    if (this.points.length < MOST_CORNERS && !(last && last[0] === point[0] && last[1] === point[1])) this.points.push(point);
    this.show();
  }

  back() {
    this.points.pop();
    this.show();
  }

  done() {
    if (this.mode !== 'select' || this.points.length < 3) return this.show();
    const points = this.points;
    this.end();
    this.finished(points);
  }

  geojson() {
    const feature = (type, coordinates) => ({ type: 'Feature', properties: {}, geometry: { type, coordinates } });
    const points = this.points;
    const closed = points.length > 2;
    return {
      type: 'FeatureCollection',
      features: [
        ...(closed ? [feature('Polygon', [[...points, points[0]]])] : []),
        ...(points.length > 1 ? [feature('LineString', closed && this.mode === 'select' ? [...points, points[0]] : points)] : []),
        ...points.map(point => feature('Point', point)),
      ],
    };
  }

  async show() {
    this.map.getSource('drawing')?.setData(this.geojson());
    this.box.querySelector('[data-draw="back"]').disabled = this.points.length === 0;
    this.box.querySelector('[data-draw="done"]').disabled = this.points.length < 3;
    const value = this.box.querySelector('.drawbox__v');
    const { length: lengthText, area: areaText, more } = this.stage.dataset;
    if (!this.on || this.points.length < (this.mode === 'select' ? 1 : 2)) {
      value.textContent = '';
      return;
    }
    if (this.mode === 'select' && this.points.length < 3) {
      value.textContent = more.replace('{0}', 3 - this.points.length);
      return;
    }
    const asked = this.points;
    const { metres, squareMetres } = await measured([...asked]);
    if (asked !== this.points) return;
    const parts = this.mode === 'measure' ? [lengthText.replace('{0}', length(metres))] : [];
    if (asked.length > 2) parts.push(areaText.replace('{0}', area(squareMetres)));
    value.textContent = parts.join(' · ');
  }
}
