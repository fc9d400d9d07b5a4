package de.lichtweg.geodata.formats.osm;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Relation.MemberType;
import crosby.binary.Osmformat.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One block of a PBF file: ids, coordinates and members are differences to the one before. */
final class PbfBlock {

    private static final long NANODEGREES = 100;

    private final PrimitiveBlock block;

    PbfBlock(PrimitiveBlock block) {
        this.block = block;
    }

    void read(OsmHandler handler) {
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            dense(group.getDense(), handler);
            for (Node node : group.getNodesList()) {
                handler.node(
                        node.getId(),
                        degrees(node.getLon(), block.getLonOffset()),
                        degrees(node.getLat(), block.getLatOffset()),
                        tags(node.getKeysList(), node.getValsList()));
            }
            for (Way way : group.getWaysList()) {
                handler.way(way.getId(), summed(way.getRefsList()), tags(way.getKeysList(), way.getValsList()));
            }
            for (Relation relation : group.getRelationsList()) {
                relation(relation, handler);
            }
        }
    }

    private void dense(DenseNodes nodes, OsmHandler handler) {
        long id = 0;
        long lon = 0;
        long lat = 0;
        int at = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lon += nodes.getLon(i);
            lat += nodes.getLat(i);
            Map<String, String> tags = Map.of();
            while (at < nodes.getKeysValsCount() && nodes.getKeysVals(at) != 0) {
                tags = tags.isEmpty() ? new HashMap<>() : tags;
                tags.put(text(nodes.getKeysVals(at)), text(nodes.getKeysVals(at + 1)));
                at += 2;
            }
            at++;
            handler.node(id, degrees(lon, block.getLonOffset()), degrees(lat, block.getLatOffset()), tags);
        }
    }

    private void relation(Relation relation, OsmHandler handler) {
        LongList outer = new LongList();
        LongList inner = new LongList();
        long member = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
            member += relation.getMemids(i);
            if (relation.getTypes(i) == MemberType.WAY) {
                boolean hole = text(relation.getRolesSid(i)).equals("inner");
                (hole ? inner : outer).add(member);
            }
        }
        handler.relation(
                relation.getId(),
                outer.toArray(),
                inner.toArray(),
                tags(relation.getKeysList(), relation.getValsList()));
    }

    private static long[] summed(List<Long> differences) {
        long[] sums = new long[differences.size()];
        long sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += differences.get(i);
            sums[i] = sum;
        }
        return sums;
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, String> tags = HashMap.newHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            tags.put(text(keys.get(i)), text(values.get(i)));
        }
        return tags;
    }

    private String text(int index) {
        return block.getStringtable().getS(index).toStringUtf8();
    }

    /** Ten-millionths of a degree. */
    private int degrees(long value, long offset) {
        return Math.toIntExact((offset + block.getGranularity() * value) / NANODEGREES);
    }
}
