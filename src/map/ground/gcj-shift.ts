import gcoord from 'gcoord';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/**
 * South of this, gcoord's box around China holds Indochina, Malaysia and Singapore and no terminal of China. Maps
 * in GCJ-02 are not shifted there.
 */
const SOUTHERNMOST = 18;

/**
 * Features moved to where a map in GCJ-02 shows what lies there, for drawing on such a map and for nothing else. The
 * limits of the shift are a box, not a border: what lies near China within it moves too, by up to some 700 m.
 */
export function shiftedToGcj02(data: FeatureCollection): FeatureCollection {
  return { ...data, features: data.features.map(shiftedFeature) };
}

const shiftedFeature = (feature: Feature): Feature => ({
  ...feature,
  geometry: shiftedGeometry(feature.geometry),
});

function shiftedGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: shifted(geometry.coordinates) };
    case 'LineString':
    case 'MultiPoint':
      return { ...geometry, coordinates: geometry.coordinates.map(shifted) };
    case 'Polygon':
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(shifted)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(shifted))),
      };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(shiftedGeometry) };
  }
}

function shifted(position: Position): Position {
  const [lon = 0, lat = 0] = position;
  return lat < SOUTHERNMOST ? position : gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02);
}
