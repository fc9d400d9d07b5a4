// The style of the map from the settings of the page: layers of the modules, addresses, what is chosen, names on top.
import { patternId, signId, token } from './look.js';

// the weight is read off the first name, the letters come from the second one
const FONT = ['Fira Sans Medium', 'Fira Sans'];
const STRONG = ['Fira Sans SemiBold', 'Fira Sans'];
const ADDRESSES = 'addresses';

/** The style of a page's settings; `chosen` is what the panel shows, `drawing` what somebody draws. */
export function style(settings, chosen, drawing) {
  const shown = settings.layers.filter(layer => layer.shown);
  const sources = Object.fromEntries(shown.map(layer => [layer.key, source(layer)]));
  sources.chosen = { type: 'geojson', data: outline(chosen) };
  sources.drawing = { type: 'geojson', data: drawing };
  const below = [];
  const names = [];
  if (settings.background) {
    sources.background = background(settings.background);
    below.push({ id: 'background-map', type: 'raster', source: 'background' });
  }
  for (const layer of shown) {
    layer.marks.forEach((mark, at) => {
      // a base map has its own ground
      if (settings.background && mark.kind === 'AREA') return;
      (mark.kind.endsWith('LABEL') ? names : below).push(...[drawn(layer, mark, at)].flat());
    });
    if (layer.key === ADDRESSES) below.push(...addresses(settings.classes));
  }
  const ground = { id: 'ground', type: 'background', paint: { 'background-color': token('lw-map-sea') } };
  return { version: 8, sources, layers: [ground, ...below, ...around(chosen, shown), ...names.reverse(), ...lines()] };
}

const source = layer => ({ type: 'vector', tiles: [new URL(layer.tiles, location.origin).href.replaceAll('%7B', '{').replaceAll('%7D', '}')], minzoom: layer.minZoom, maxzoom: layer.maxZoom });

const background = map => ({ type: 'raster', tiles: [map.url], tileSize: map.tileSize, maxzoom: map.maxZoom });

function drawn(layer, mark, at) {
  const base = { id: `${layer.key}-${at}`, source: layer.key, 'source-layer': mark.part, minzoom: mark.minZoom, maxzoom: mark.maxZoom };
  const colour = token(mark.colour);
  const wider = size => ['interpolate', ['exponential', 1.4], ['zoom'], 10, size * 0.6, 14, size, 18, size * 3.2];
  switch (mark.kind) {
    case 'AREA': return { ...base, type: 'fill', paint: { 'fill-color': colour, 'fill-antialias': false } };
    case 'LINE': return { ...base, type: 'line', layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': colour, 'line-width': layer.key === 'streets' ? wider(mark.size) : mark.size } };
    case 'DASHED': return { ...base, type: 'line', paint: { 'line-color': colour, 'line-width': mark.size, 'line-dasharray': [4, 3] } };
    case 'DOT': return { ...base, type: 'circle', paint: { 'circle-color': colour, 'circle-radius': mark.size / 2 } };
    case 'BADGE': return badge(base, mark, colour);
    default: return label(base, mark, colour);
  }
}

/** A disc above its point, so that the sign of the address stays visible, with a letter in it. */
function badge(base, mark, colour) {
  const half = ['interpolate', ['linear'], ['zoom'], 10, mark.size * 0.31, 13, mark.size * 0.4, 16, mark.size * 0.5];
  const up = ['interpolate', ['linear'], ['zoom'], 10, ['literal', [0, 0]], 13, ['literal', [0, -9]], 16, ['literal', [0, -17]]];
  return [
    { ...base, id: `${base.id}-disc`, type: 'circle', paint: { 'circle-color': colour, 'circle-radius': half, 'circle-translate': up, 'circle-stroke-color': token('lw-paper'), 'circle-stroke-width': 1.5 } },
    {
      ...base,
      type: 'symbol',
      minzoom: Math.max(base.minzoom, 11),
      layout: { 'text-field': ['get', 'sign'], 'text-font': STRONG, 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 8, 16, 12], 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': token('lw-paper'), 'text-translate': up },
    },
  ];
}

function label(base, mark, colour) {
  const along = mark.kind === 'LINE_LABEL';
  return {
    ...base,
    type: 'symbol',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mark.kind === 'STRONG_LABEL' ? STRONG : FONT,
      'text-size': mark.size,
      'text-padding': along ? 2 : 3,
      'symbol-placement': along ? 'line' : 'point',
      'symbol-sort-key': ['-', ['coalesce', ['get', 'rank'], 0]],
      ...(along ? {} : { 'text-variable-anchor': ['center', 'top', 'bottom'], 'text-radial-offset': 0.3, 'text-max-width': 9 }),
    },
    paint: { 'text-color': colour, 'text-halo-color': token('lw-map-land'), 'text-halo-width': 1.8, 'text-halo-blur': 0.2 },
  };
}

const byClass = (looks, value, other) => ['match', ['get', 'class'], ...looks.flatMap((look, at) => [at, value(look)]), other];

function addresses(looks) {
  const patterned = looks.map((look, at) => [look, at]).filter(([look]) => look.pattern !== 'plain');
  const edged = looks.map((look, at) => [look, at]).filter(([look]) => look.edge);
  const oneOf = list => ['in', ['get', 'class'], ['literal', list.map(([, at]) => at)]];
  const squares = part => [
    { id: part, type: 'fill', paint: { 'fill-color': byClass(looks, look => token(look.colour), '#888888') } },
    ...(patterned.length ? [{ id: `${part}-pattern`, type: 'fill', filter: oneOf(patterned), paint: { 'fill-pattern': ['match', ['get', 'class'], ...patterned.flatMap(([look, at]) => [at, patternId(look)]), patternId(patterned[0][0])] } }] : []),
    ...(edged.length ? [{ id: `${part}-edge`, type: 'line', filter: oneOf(edged), paint: { 'line-color': token('lw-stage-edge'), 'line-width': 1 } }] : []),
  ].map(layer => ({ ...layer, source: ADDRESSES, 'source-layer': part }));
  return [
    ...squares('cells'),
    ...squares('units'),
    {
      id: 'addresses',
      type: 'symbol',
      source: ADDRESSES,
      'source-layer': 'addresses',
      layout: {
        'icon-image': byClass(looks, signId, signId(looks[looks.length - 1])),
        'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.28, 13, 0.42, 15, 0.7, 18, 1.15],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
      },
    },
  ];
}

/** What is chosen: an outline of its own, or the region of the boundaries. */
function around(chosen, shown) {
  const ink = token('lw-ink');
  const line = { type: 'line', paint: { 'line-color': ink, 'line-width': 2.4 }, layout: { 'line-join': 'round' } };
  const halo = { type: 'line', paint: { 'line-color': token('lw-paper'), 'line-width': 5, 'line-opacity': 0.8 }, layout: { 'line-join': 'round' } };
  const layers = [
    { id: 'chosen-halo', source: 'chosen', filter: ['==', ['geometry-type'], 'Polygon'], ...halo },
    { id: 'chosen-line', source: 'chosen', filter: ['==', ['geometry-type'], 'Polygon'], ...line },
    { id: 'chosen-point', type: 'circle', source: 'chosen', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 13, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': ink, 'circle-stroke-width': 2.4 } },
  ];
  if (chosen.region && shown.some(layer => layer.key === 'boundaries')) {
    for (const part of ['municipality', 'district', 'locality']) {
      layers.push({ id: `chosen-${part}`, source: 'boundaries', 'source-layer': part, filter: ['==', ['get', 'key'], chosen.region], ...line });
    }
  }
  return layers;
}

/** The line or area that somebody draws. */
function lines() {
  const colour = token('lw-action');
  return [
    { id: 'drawing-area', type: 'fill', source: 'drawing', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colour, 'fill-opacity': 0.14 } },
    { id: 'drawing-halo', type: 'line', source: 'drawing', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': token('lw-paper'), 'line-width': 5 } },
    { id: 'drawing-line', type: 'line', source: 'drawing', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': colour, 'line-width': 2.4 } },
    { id: 'drawing-points', type: 'circle', source: 'drawing', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 4.5, 'circle-color': token('lw-paper'), 'circle-stroke-color': colour, 'circle-stroke-width': 2.4 } },
  ];
}

/** GeoJSON of an outline: a ring of corners, or one point. */
export function outline(chosen) {
  const at = chosen.outline;
  const geometry = at.length === 1
    ? { type: 'Point', coordinates: at[0] }
    : at.length > 2 ? { type: 'Polygon', coordinates: [[...at, at[0]]] } : null;
  return { type: 'FeatureCollection', features: geometry ? [{ type: 'Feature', properties: {}, geometry }] : [] };
}
