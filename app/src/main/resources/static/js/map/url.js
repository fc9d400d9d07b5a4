// The state of the map in the URL of the page.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const place = map => `${map.getZoom().toFixed(2)}/${map.getCenter().lat.toFixed(5)}/${map.getCenter().lng.toFixed(5)}`;

/** What `lage` says, or null. */
export function placeOf(url) {
  const [zoom, lat, lng] = (url.searchParams.get('lage') ?? '').split('/').map(Number);
  return Number.isFinite(zoom) && Number.isFinite(lat) && Number.isFinite(lng) ? { zoom, center: [lng, lat] } : null;
}

export function window_(map) {
  const box = map.getBounds();
  return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map(degrees => degrees.toFixed(5)).join(',');
}

/** A polygon as flexible polyline with five decimals, as the filter `area` reads it. */
export function polyline(points) {
  const unsigned = value => {
    let text = '';
    let rest = value;
    while (rest > 31) {
      text += ALPHABET[(rest & 31) | 32];
      rest = Math.floor(rest / 32);
    }
    return text + ALPHABET[rest];
  };
  const signed = value => unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  let text = unsigned(1) + unsigned(5);
  let lat = 0;
  let lng = 0;
  for (const [x, y] of points) {
    const nextLat = Math.round(y * 1e5);
    const nextLng = Math.round(x * 1e5);
    text += signed(nextLat - lat) + signed(nextLng - lng);
    lat = nextLat;
    lng = nextLng;
  }
  return text;
}
