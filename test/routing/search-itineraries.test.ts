import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import type { Network } from '../../src/network/network.ts';
import { searchItineraries } from '../../src/routing/search-itineraries.ts';
import { departure, hubRule, network, service } from '../builders/network.ts';
import { searchQuery } from '../builders/search-query.ts';
