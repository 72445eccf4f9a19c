/** Words for the tiles of one's own, drawn in the place of the bundled map. */
export const basemap = {
  intro:
    'Maps are drawn on the bundled base map: nothing is fetched for it and it shows no border of any kind. You may give a tile address instead (Tianditu, say, with a key of your own), and every map is drawn on that.',
  bundled: 'In use: the bundled base map.',
  own: 'In use: {{name}}.',
  reload_why:
    'For safety the page settles which hosts it may talk to as it opens. Load it once more, and the new tile host is among them.',
  reload: 'Load the page again',
  not_kept: 'This browser keeps nothing: type it again after the page is closed.',
  remove: 'Back to the bundled map',
  look: 'Look at the map',
  form: 'Base map of my own',
  addresses: 'Tile address',
  addresses_hint:
    'One to a line, three at most; a lower line is drawn over those above (labels). {z} {x} {y} stand for zoom, column and row, {s} for a subdomain, {tk} for the key. Tiles must be web Mercator (EPSG:3857).',
  key: 'Key',
  key_hint: 'Where the address has {tk}. From the provider of the map; it stays on this device.',
  subdomains: 'Subdomains',
  subdomains_hint: 'Where the address has {s}: 0-7, or a, b, c.',
  attribution: 'Attribution',
  attribution_hint:
    'Shown on the map: whose it is, as its owner asks; for public use in China its review number (审图号) too.',
  datum: 'Coordinates',
  datum_hint:
    'Tianditu is in CGCS2000, which is WGS-84 here; AMap, Tencent and others are in GCJ-02. With the wrong one, lines lie 300 to 500 m off the map.',
  wgs84: 'WGS-84 / CGCS2000',
  gcj02: 'GCJ-02',
  use: 'Use as base map',
  fill_tianditu: 'Fill in Tianditu',
  private:
    'This stays on the device. The tile host learns which part of the map you look at; goods and prices are not sent to it.',
  review:
    'Maps shown in public in China must be reviewed. Leaving borders out, as the bundled map does, lowers the risk and is no exemption; for public use choose a map with a review number.',
  datum_note:
    'All data are in WGS-84. With GCJ-02 lines are shifted only as they are drawn; data, exports and distances stay as they are. Points abroad close to China shift by some hundred metres with them.',
  faults: {
    no_address:
      'There is no address, so there is nowhere to fetch tiles from. Type one, or fill in Tianditu.',
    too_many: 'More than {{most}} layers are slow and hide each other. Remove some lines.',
    no_url: '"{{address}}" is no web address. Type it whole, from https:// on.',
    not_secure:
      '"{{address}}" is not https, so it could be read or changed on the way, and the page will not connect to it. Use https; only this machine may be http.',
    no_tile:
      '"{{address}}" lacks {z}, {x} or {y}, so every tile would be the same picture. Put the three in place of zoom, column and row.',
    unknown_token:
      'What "{{token}}" in braces stands for is not known. Use {z} {x} {y} {s} {tk}, or write the value itself.',
    bad_key: 'The key "{{value}}" holds half a sign, as a copy cut short does. Copy it again, whole.',
    no_key: 'The address has {tk} and there is no key, so the provider would refuse. Type your key.',
    no_subdomains:
      'The address has {s} and there is no subdomain to put in. Type 0-7, say, or write the host out.',
    bad_host:
      'No tiles can be fetched from the host of "{{address}}": it may hold letters, digits, dots and hyphens, and must not change with {z}, {x}, {y} or {tk}.',
    bad_subdomains:
      'The subdomains "{{value}}" cannot be read. Write 0-7, or names with commas, ten at most.',
    no_attribution: 'There is no attribution, and every provider asks for one. Type whose map it is.',
  },
} as const;
