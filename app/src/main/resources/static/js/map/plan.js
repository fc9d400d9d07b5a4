// A planned network on a map: trenches, house connections, distributors, points of presence, addresses; each can be switched off.
import { fitting, maplibre, open } from './base.js';
import { addImages, signId, token } from './look.js';
import { style } from './style.js';

const NEAR_POINTER = 6;
const NEAR_CROSS = 22;
// how German files call the ways of laying without an open trench
const CLOSED = ['Bohrung', 'Kabelpflug'];
const LAYERS = { trenches: ['trenches', 'trenches-closed'], house_connections: ['house_connections'], nvt: ['nvt'], pop: ['pop'], homes: ['homes'], left: ['left'] };
const ABOVE = ['pop', 'nvt', 'left', 'homes', 'trenches', 'trenches-closed', 'house_connections'];
const stage = document.getElementById('karte-buehne');
const hint = document.getElementById('karte-hinweis');
const box = document.getElementById('auswahl');
const settings = JSON.parse(stage.dataset.settings);
const words = JSON.parse(stage.dataset.words);
const number = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 1 });
let features = { type: 'FeatureCollection', features: [] };
let map;

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
  const bounds = around() || settings.bounds;
  map = await open('karte-bild', stage.dataset.label, () => ({
    style: whole(),
    ...(bounds ? { bounds, fitBoundsOptions: near() } : {}),
  }));
  map.on('style.load', () => { addImages(map, settings.classes); show(); });
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
  map.on('click', event => choose(event.point, NEAR_POINTER));
  map.on('mousemove', event => stage.classList.toggle('stage--pick', found(event.point, NEAR_POINTER) !== undefined));
  map.getCanvas().addEventListener('focus', () => stage.classList.toggle('stage--keys', map.getCanvas().matches(':focus-visible')));
  map.getCanvas().addEventListener('blur', () => stage.classList.remove('stage--keys'));
  stage.addEventListener('keydown', keys);
  stage.addEventListener('click', ({ target }) => use(target.closest('[data-tool]')?.dataset.tool));
  document.addEventListener('change', ({ target }) => target.dataset?.layer && show());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { addImages(map, settings.classes); map.setStyle(whole()); });
}

const near = () => ({ ...fitting(), maxZoom: 16, padding: 36 });
const layer = name => ['==', ['get', 'ebene'], name];
const wide = (thin, thick) => ['interpolate', ['linear'], ['zoom'], 10, thin, 14, thick, 18, thick * 2.2];

const whole = () => {
  const base = style(settings, { choice: '', outline: [], region: '' }, { type: 'FeatureCollection', features: [] });
  base.sources.plan = { type: 'geojson', data: features };
  const names = base.layers.findIndex(l => l.layout?.['text-field']);
  base.layers.splice(names < 0 ? base.layers.length : names, 0, ...drawn());
  base.layers.push(...signs());
  return base;
};

function drawn() {
  const ink = token('lw-action');
  const closed = ['in', ['get', 'verfahren'], ['literal', CLOSED]];
  const line = { type: 'line', source: 'plan', layout: { 'line-join': 'round' } };
  const dot = { type: 'circle', source: 'plan' };
  const radius = ['interpolate', ['linear'], ['zoom'], 9, 1.2, 13, 2.4, 16, 4.5];
  return [
    { ...line, id: 'house_connections', filter: layer('house_connections'), paint: { 'line-color': ink, 'line-width': wide(0.3, 0.9) } },
    { ...line, id: 'trenches', filter: ['all', layer('trenches'), ['!', closed]], paint: { 'line-color': ink, 'line-width': wide(1.2, 2.6) } },
    { ...line, id: 'trenches-closed', filter: ['all', layer('trenches'), closed], paint: { 'line-color': ink, 'line-width': wide(1.2, 2.6), 'line-dasharray': [2, 1.2] } },
    { ...dot, id: 'homes', filter: ['all', layer('homes'), ['==', ['get', 'angeschlossen'], true]], paint: { 'circle-radius': radius, 'circle-color': token('lw-muted'), 'circle-stroke-color': token('lw-paper'), 'circle-stroke-width': 0.6 } },
    { ...dot, id: 'left', filter: ['all', layer('homes'), ['==', ['get', 'angeschlossen'], false]], paint: { 'circle-radius': radius, 'circle-color': token('lw-paper'), 'circle-stroke-color': token('lw-danger'), 'circle-stroke-width': 1.6 } },
  ];
}

/** The first look of the settings is that of distributors, the second that of points of presence. */
const signs = () => ['nvt', 'pop'].map((name, at) => ({
  id: name, type: 'symbol', source: 'plan', filter: layer(name),
  layout: {
    'icon-image': signId(settings.classes[at]),
    'icon-size': at === 1 ? 1.25 : ['interpolate', ['linear'], ['zoom'], 10, 0.4, 13, 0.7, 16, 0.95],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
}));

/** Shows what is ticked. */
function show() {
  for (const { dataset, checked } of document.querySelectorAll('[data-layer]')) {
    for (const id of LAYERS[dataset.layer]) map.setLayoutProperty(id, 'visibility', checked ? 'visible' : 'none');
  }
}

function around() {
  const edge = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = at => {
    if (typeof at[0] !== 'number') return at.forEach(walk);
    edge[0] = Math.min(edge[0], at[0]);
    edge[1] = Math.min(edge[1], at[1]);
    edge[2] = Math.max(edge[2], at[0]);
    edge[3] = Math.max(edge[3], at[1]);
  };
  for (const { geometry } of features.features) if (geometry) walk(geometry.coordinates);
  return Number.isFinite(edge[0]) ? edge : null;
}

/** What is drawn on top near a point of the window. */
function found(point, reach) {
  const hits = map.queryRenderedFeatures([[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]], { layers: ABOVE.filter(id => map.getLayer(id)) });
  return ABOVE.map(id => hits.find(hit => hit.layer.id === id)).find(Boolean)?.properties;
}

function choose(point, reach) {
  const here = found(point, reach);
  if (!here || !words[here.ebene]) return close();
  const bubble = document.importNode(document.getElementById('karte-blase').content, true);
  bubble.querySelector('b').textContent = words[here.ebene].title;
  const list = bubble.querySelector('dl');
  for (const [column, name] of Object.entries(words[here.ebene].fields)) {
    const value = here[column];
    if (value === undefined || value === null || value === '') continue;
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = name;
    text.textContent = typeof value === 'number' ? number.format(value) : value;
    list.append(term, text);
  }
  bubble.querySelector('.x').addEventListener('click', close);
  box.replaceChildren(bubble);
}

function close() {
  if (!box.firstElementChild) return;
  box.replaceChildren();
  map.getCanvas().focus();
}

function keys(event) {
  if (event.key === 'Escape') return close();
  if (event.target !== map.getCanvas() || event.key !== 'Enter') return;
  stage.classList.add('stage--keys');
  event.preventDefault();
  const { clientWidth, clientHeight } = map.getCanvas();
  choose(new maplibre.Point(clientWidth / 2, clientHeight / 2), NEAR_CROSS);
}

function use(tool) {
  const bounds = around() || settings.bounds;
  if (tool === 'in') map.zoomIn();
  if (tool === 'out') map.zoomOut();
  if (tool === 'whole' && bounds) map.fitBounds(bounds, near());
}
