// Activities on a map: outlines and signs by their phase; the place of one on its page; the area that somebody draws for it.
import { fitting, maplibre, open } from './base.js';
import { Drawing } from './draw.js';
import { addImages, signId, token } from './look.js';
import { style } from './style.js';
import { polyline } from './url.js';

const NEAR_POINTER = 6;
const NEAR_CROSS = 22;
const BESIDE = 17;
const IN_A_ROW = 4;
const MOST_BESIDE = 40;
// one pattern of dashes for each class, so that nothing rests on the colour alone
const DASHES = [[1, 1.6], [2.4, 1.6], [5, 1.6], [5, 1, 1, 1], null, null, [0.6, 2.4]];
const stage = document.getElementById('karte-buehne');
const hint = document.getElementById('karte-hinweis');
const box = document.getElementById('auswahl');
const settings = JSON.parse(stage.dataset.settings);
let features = { type: 'FeatureCollection', features: [] };
let map;
let drawing;

start().catch(error => {
  hint.textContent = stage.dataset.nowebgl;
  stage.classList.remove('stage--start', 'stage--on');
  console.warn(error);
});

async function start() {
  stage.classList.add('stage--start');
  const answer = await fetch(stage.dataset.features);
  if (answer.redirected) return location.reload();
  if (!answer.ok) throw new Error(`features ${answer.status}`);
  features = await answer.json();
  const bounds = (stage.dataset.fit === 'true' && around()) || settings.bounds;
  map = await open('karte-bild', stage.dataset.label, () => ({
    style: whole(),
    ...(bounds ? { bounds, fitBoundsOptions: near() } : {}),
  }));
  map.on('style.load', () => addImages(map, settings.classes));
  map.on('load', () => {
    stage.classList.remove('stage--start');
    stage.classList.add('stage--on');
    for (const tool of document.querySelectorAll('.needs-map')) tool.hidden = false;
  });
  map.on('error', ({ error }) => {
    console.warn(error);
    hint.textContent = stage.dataset.failed;
    hint.classList.add('nomap--bad');
  });
  if (document.getElementById('karte-zeichnen')) drawing = new Drawing(stage, map, drawn);
  map.on('click', event => (drawing?.on ? drawing.add(event.lngLat) : choose(event.point, NEAR_POINTER)));
  map.on('mousemove', event => stage.classList.toggle('stage--pick', !drawing?.on && found(event.point, NEAR_POINTER).length > 0));
  map.getCanvas().addEventListener('focus', () => stage.classList.toggle('stage--keys', map.getCanvas().matches(':focus-visible')));
  map.getCanvas().addEventListener('blur', () => stage.classList.remove('stage--keys'));
  stage.addEventListener('keydown', keys);
  stage.addEventListener('click', ({ target }) => use(target.closest('[data-tool]')?.dataset.tool));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
}

const near = () => ({ ...fitting(), maxZoom: 15, padding: drawing || document.getElementById('karte-zeichnen') ? 64 : 24 });

const whole = () => {
  const base = style(settings, { choice: '', outline: [], region: '' }, drawing?.geojson() ?? { type: 'FeatureCollection', features: [] });
  base.sources.activities = { type: 'geojson', data: features };
  const names = base.layers.findIndex(layer => layer.layout?.['text-field']);
  base.layers.splice(names < 0 ? base.layers.length : names, 0, ...outlines(), ...dots());
  base.layers.push(...signs());
  return base;
};

function redraw() {
  addImages(map, settings.classes);
  map.setStyle(whole());
}

/** Colour of an outline: that of the edge where the sign itself is pale. */
const ink = look => token(look.edge || look.colour);

function outlines() {
  return settings.classes.flatMap((look, at) => {
    const filter = ['all', ['==', ['get', 'class'], at], ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]]];
    return [
      { id: `area-${at}`, type: 'fill', source: 'activities', filter, paint: { 'fill-color': ink(look), 'fill-opacity': 0.1 } },
      { id: `line-${at}`, type: 'line', source: 'activities', filter, layout: { 'line-join': 'round' }, paint: { 'line-color': ink(look), 'line-width': 2, ...(DASHES[at] ? { 'line-dasharray': DASHES[at] } : {}) } },
    ];
  });
}

const dots = () => [{
  id: 'dots', type: 'circle', source: 'activities', filter: ['==', ['get', 'dots'], true],
  paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 1.4, 13, 2.6, 16, 5], 'circle-color': token('lw-action'), 'circle-stroke-color': token('lw-paper'), 'circle-stroke-width': 0.6 },
}];

/** Signs at the same place stand in rows beside one another. */
const shifts = () => Array.from({ length: MOST_BESIDE }, (_, at) => at + 1)
  .flatMap(at => [at, ['literal', [(at % IN_A_ROW) * BESIDE, Math.floor(at / IN_A_ROW) * BESIDE]]]);

const signs = () => [{
  id: 'signs', type: 'symbol', source: 'activities', filter: ['has', 'title'],
  layout: {
    'icon-image': ['match', ['get', 'class'], ...settings.classes.flatMap((look, at) => [at, signId(look)]), signId(settings.classes[0])],
    'icon-size': 0.95,
    'icon-offset': ['match', ['get', 'beside'], ...shifts(), ['literal', [0, 0]]],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
}];

/** The box of everything on the map. */
function around() {
  const box_ = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = at => {
    if (typeof at[0] !== 'number') return at.forEach(walk);
    box_[0] = Math.min(box_[0], at[0]);
    box_[1] = Math.min(box_[1], at[1]);
    box_[2] = Math.max(box_[2], at[0]);
    box_[3] = Math.max(box_[3], at[1]);
  };
  for (const { geometry } of features.features) walk(geometry.coordinates);
  return Number.isFinite(box_[0]) ? box_ : null;
}

/** The activities that are drawn near a point of the window, each once, signs before areas. */
function found(point, reach) {
  const near = [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
  const hits = map.queryRenderedFeatures(near, { layers: ['signs'] });
  const areas = hits.length ? [] : map.queryRenderedFeatures(point, { layers: settings.classes.map((_, at) => `area-${at}`) });
  const ids = [...new Set([...hits, ...areas].map(({ properties }) => properties.activity).filter(id => id !== undefined))];
  return ids.map(id => features.features.find(({ properties }) => properties.activity === id && properties.title)?.properties).filter(Boolean);
}

/** Says in a bubble what is at a point. */
function choose(point, reach) {
  const here = box ? found(point, reach) : [];
  if (!here.length) return close();
  const bubble = document.importNode(document.getElementById('karte-blase').content, true);
  const list = bubble.querySelector('ul');
  const item = list.firstElementChild;
  list.replaceChildren(...here.map(properties => filled(item.cloneNode(true), properties)));
  bubble.querySelector('.x').addEventListener('click', close);
  box.replaceChildren(bubble);
}

function filled(item, properties) {
  const link = item.querySelector('a');
  link.href = properties.href;
  for (const part of item.querySelectorAll('[data-part]')) {
    const text = properties[part.dataset.part] ?? '';
    part.querySelector('[data-value]').textContent = text;
    part.hidden = text === '';
  }
  item.querySelector('[data-part="due"]').classList.toggle('warn', properties.late === true);
  return item;
}

function close() {
  if (!box?.firstElementChild) return;
  box.replaceChildren();
  map.getCanvas().focus();
}

function keys(event) {
  if (event.key === 'Escape') return drawing?.on ? drawing.end() : close();
  if (event.target !== map.getCanvas()) return;
  stage.classList.add('stage--keys');
  if (event.key === 'Enter') {
    event.preventDefault();
    const { clientWidth, clientHeight } = map.getCanvas();
    if (drawing?.on) drawing.add(map.getCenter());
    else choose(new maplibre.Point(clientWidth / 2, clientHeight / 2), NEAR_CROSS);
  } else if (event.key === 'Backspace' && drawing?.on) {
    event.preventDefault();
    drawing.back();
  }
}

function use(tool) {
  const bounds = (stage.dataset.fit === 'true' && around()) || settings.bounds;
  if (tool === 'in') map.zoomIn();
  if (tool === 'out') map.zoomOut();
  if (tool === 'whole' && bounds) map.fitBounds(bounds, near());
  if (tool === 'select') drawing.begin(tool);
}

/** What was drawn is a question in the URL of the page, to be looked at before it is saved. */
function drawn(points) {
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.set('adressen', `area=${polyline(points)}`);
  location.assign(url);
}
