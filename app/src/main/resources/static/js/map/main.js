// The map of the page: everything it shows is in the settings of the page and in its URL.
import { fitting, maplibre, open } from './base.js';
import { Drawing } from './draw.js';
import { addImages } from './look.js';
import { outline, style } from './style.js';
import { place, placeOf, polyline, window_ } from './url.js';

const PATH = '/karte';
const NEAR_POINTER = 6;
const NEAR_CROSS = 22;
const CHOICES = ['sites-0-disc', 'addresses', 'cells', 'units'];
const stage = document.getElementById('karte-buehne');
const hint = document.getElementById('karte-hinweis');
const choiceBox = document.getElementById('auswahl');
let settings = JSON.parse(stage.dataset.settings);
let map;
let drawing;
let asked = 0;

start().catch(error => {
  hint.textContent = stage.dataset.nowebgl;
  stage.classList.remove('stage--start', 'stage--on');
  console.warn(error);
});

async function start() {
  stage.classList.add('stage--start');
  const at = placeOf(new URL(location.href));
  map = await open('karte-bild', stage.dataset.label, () => ({
    style: style(settings, chosen(), nothing()),
    ...(at ?? (settings.bounds ? { bounds: settings.bounds, fitBoundsOptions: fitting() } : {})),
  }));
  drawing = new Drawing(stage, map, points => go(changed({ area: polyline(points), auswahl: null })));
  map.on('style.load', () => addImages(map, settings.classes));
  map.on('load', () => {
    stage.classList.remove('stage--start');
    stage.classList.add('stage--on');
    for (const tool of document.querySelectorAll('.needs-map')) tool.hidden = false;
    moved();
  });
  map.on('error', failed);
  map.on('moveend', moved);
  map.on('move', scale);
  map.on('resize', scale);
  map.on('click', event => drawing.on ? drawing.add(event.lngLat) : choose(event.point, NEAR_POINTER, false));
  map.on('dblclick', event => {
    if (drawing.on) event.preventDefault();
  });
  map.on('mousemove', event => stage.classList.toggle('stage--pick', !drawing.on && nearest(event.point, NEAR_POINTER) !== null));
  map.getCanvas().addEventListener('focus', () => {
    const byKeyboard = map.getCanvas().matches(':focus-visible');
    stage.classList.toggle('stage--keys', byKeyboard);
    if (byKeyboard) stage.scrollIntoView({ block: 'nearest' });
  });
  map.getCanvas().addEventListener('blur', () => stage.classList.remove('stage--keys'));
  stage.addEventListener('keydown', keys);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  document.addEventListener('click', clicked);
  addEventListener('popstate', () => follow(new URL(location.href), true));
}

const nothing = () => ({ type: 'FeatureCollection', features: [] });

function failed({ error }) {
  console.warn(error);
  if (error?.status === 401 || error?.status === 403) return location.reload();
  hint.textContent = stage.dataset.failed;
  hint.classList.add('nomap--bad');
}

/** What the panel of the page shows. */
function chosen() {
  const panel = choiceBox.querySelector('.pop');
  const corners = (panel?.dataset.outline ?? '').split(' ').filter(Boolean).map(pair => pair.split(',').map(Number));
  return { choice: panel?.dataset.choice ?? '', outline: corners, region: panel?.dataset.region ?? '' };
}

function redraw() {
  addImages(map, settings.classes);
  map.setStyle(style(settings, chosen(), drawing.geojson()));
}

/** The URL of the page with the place of the map and other parameters; null takes one away. */
function changed(parameters) {
  const url = new URL(location.href);
  url.hash = '';
  for (const [name, value] of Object.entries({ lage: place(map), ...parameters })) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  // a slash may stand in a query as it is
  url.search = url.search.replaceAll('%2F', '/');
  return url;
}

const inside = (url, path) => {
  const other = new URL(url);
  other.pathname = PATH + path;
  return other;
};

async function moved() {
  scale();
  history.replaceState(null, '', changed({}));
  for (const input of document.querySelectorAll(`form[action="${PATH}"]`)) keepPlace(input);
  if (!settings.open) return;
  const number = ++asked;
  await new Promise(resolve => setTimeout(resolve, 200));
  if (number !== asked) return;
  const url = inside(changed({ ausschnitt: window_(map) }), '/ausschnitt');
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok || answer.redirected || number !== asked) return;
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ['legende', 'tabelle']) renew(id, part);
}

/** Takes over the inside of an element from another answer; the focus stays at its place. */
function renew(id, answer) {
  const box = document.getElementById(id);
  const stops = 'a, summary, button';
  const at = [...box.querySelectorAll(stops)].indexOf(document.activeElement);
  box.replaceChildren(...answer.getElementById(id).childNodes);
  if (at >= 0) box.querySelectorAll(stops)[at]?.focus({ preventScroll: true });
}

/** The forms of the region bar lead back to the same place. */
function keepPlace(form) {
  let field = form.querySelector('input[name="lage"]');
  if (!field) {
    field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'lage';
    form.append(field);
  }
  field.value = place(map);
}

/** The thing that lies nearest to a point of the window, or null. */
function nearest(point, reach) {
  const layers = CHOICES.filter(layer => map.getLayer(layer));
  const box = [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
  let best = null;
  let least = Infinity;
  for (const feature of map.queryRenderedFeatures(box, { layers })) {
    const at = map.project(middle(feature.geometry));
    const far = Math.hypot(at.x - point.x, at.y - point.y);
    if (far < least) {
      least = far;
      best = feature;
    }
  }
  return best;
}

function middle(geometry) {
  if (geometry.type === 'Point') return geometry.coordinates;
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0];
  const sum = ring.reduce(([x, y], [a, b]) => [x + a, y + b], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}

function keyOf(feature) {
  const { properties, layer } = feature;
  if (layer.id === 'addresses' || layer.source === 'sites') return `adresse-${feature.id}`;
  if (layer.id === 'units') return `region-${properties.key}`;
  return `zelle-${properties.side}mE${properties.east}N${properties.north}`;
}

/** The municipality at a point, where nothing smaller is. */
function region(point) {
  if (!map.getSource('boundaries')) return null;
  const found = map.queryRenderedFeatures(point).find(feature => feature.sourceLayer === 'municipality' || feature.sourceLayer === 'district');
  return found ? `region-${found.properties.key}` : null;
}

async function choose(point, reach, byKeyboard) {
  const feature = nearest(point, reach);
  const choice = feature ? keyOf(feature) : region(point);
  if (choice) await pick(choice, byKeyboard);
}

async function pick(choice, byKeyboard) {
  const url = changed({ auswahl: choice });
  const answer = await fetch(inside(url, '/auswahl')).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
  choiceBox.replaceChildren(...part.body.childNodes);
  history.pushState(null, '', url);
  shown();
  if (byKeyboard) document.getElementById('auswahl-titel').focus();
}

function close() {
  if (!choiceBox.querySelector('.pop')) return;
  choiceBox.replaceChildren();
  history.pushState(null, '', changed({ auswahl: null }));
  shown();
  map.getCanvas().focus();
}

/** Draws around what is chosen. */
function shown() {
  const now = chosen();
  map.getSource('chosen')?.setData(outline(now));
  redraw();
}

function keys(event) {
  if (event.key === 'Escape') {
    if (drawing.on) drawing.end();
    else close();
    return;
  }
  if (event.target !== map.getCanvas()) return;
  stage.classList.add('stage--keys');
  if (event.key === 'Enter') {
    event.preventDefault();
    const { clientWidth, clientHeight } = map.getCanvas();
    if (drawing.on) drawing.add(map.getCenter());
    else choose(new maplibre.Point(clientWidth / 2, clientHeight / 2), NEAR_CROSS, true);
  } else if (event.key === 'Backspace' && drawing.on) {
    event.preventDefault();
    drawing.back();
  }
}

function clicked(event) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const tool = event.target.closest('[data-tool]');
  if (tool) return use(tool, event);
  const link = event.target.closest('main a[href]');
  if (!link || link.target || link.origin !== location.origin || link.pathname !== PATH || link.hash) return;
  event.preventDefault();
  if (link.matches('.pop .x')) return close();
  const url = new URL(link.href);
  if (link.matches('.colours a, .ckl, .mapfilters a')) url.searchParams.set('lage', place(map));
  go(url);
}

function use(tool, event) {
  switch (tool.dataset.tool) {
    case 'in': return map.zoomIn();
    case 'out': return map.zoomOut();
    case 'whole':
      event.preventDefault();
      return settings.bounds && map.fitBounds(settings.bounds, fitting());
    case 'copy': return copy(tool);
    case 'print': return paper();
    default: return drawing.begin(tool.dataset.tool);
  }
}

async function copy(button) {
  await navigator.clipboard?.writeText(changed({}).href);
  const text = button.textContent;
  button.textContent = stage.dataset.copied;
  setTimeout(() => (button.textContent = text), 2000);
}

const go = url => follow(url, false);

/** Shows another state of the page without loading all of it anew. */
async function follow(url, back) {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok || new URL(answer.url).pathname !== PATH) return location.assign(url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.getElementById('karte-buehne');
  if (!next) return location.assign(url);
  const before = settings.bounds;
  const open = [...document.querySelectorAll('.mapfilters details[open] summary span')].map(span => span.textContent);
  settings = JSON.parse(next.dataset.settings);
  document.title = page.title;
  for (const id of ['karte-kopf', 'karte-leiste', 'karte-quelle', 'tabelle', 'auswahl']) renew(id, page);
  for (const details of document.querySelectorAll('.mapfilters details')) details.open = open.includes(details.querySelector('summary span').textContent);
  stage.querySelector('.bar-t a.btn').href = next.querySelector('.bar-t a.btn').href;
  const shell = page.querySelector('.where');
  if (shell) document.querySelector('.where').replaceWith(shell);
  if (!back) history.pushState(null, '', url);
  redraw();
  const at = placeOf(url);
  if (at) map.jumpTo(at);
  else if (settings.bounds && String(before) !== String(settings.bounds)) map.fitBounds(settings.bounds, fitting());
  else if (settings.bounds && !back && !url.searchParams.has('auswahl')) map.fitBounds(settings.bounds, fitting());
  await moved();
}

/** A scale bar of a round length; its width is a part of the map's, so that it holds on paper too. */
function scale() {
  const bar = stage.querySelector('.mapscale');
  const width = map.getCanvas().clientWidth;
  const most = bar.clientWidth || width * 0.3;
  const metres = most * 40_075_016.686 * Math.cos(map.getCenter().lat * Math.PI / 180) / 512 / 2 ** map.getZoom();
  const power = 10 ** Math.floor(Math.log10(metres));
  const round = power * [5, 2, 1].find(step => step * power <= metres);
  const share = (100 * round / metres).toFixed(2);
  const svg = bar.querySelector('svg');
  svg.setAttribute('width', `${share}%`);
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.querySelector('path').setAttribute('d', 'M0 0v7h100V0M50 3v4');
  bar.querySelector('span').textContent = round >= 1000 ? `${round / 1000} km` : `${round} m`;
  stage.parentElement.style.setProperty('--map-ratio', (width / map.getCanvas().clientHeight).toFixed(4));
}

/** Paper is light, also where the screen is dark. */
async function paper() {
  const root = document.documentElement;
  const theme = root.getAttribute('data-kern-theme');
  root.setAttribute('data-kern-theme', 'light');
  redraw();
  await map.once('idle');
  print();
  if (theme === null) root.removeAttribute('data-kern-theme');
  else root.setAttribute('data-kern-theme', theme);
  redraw();
}
