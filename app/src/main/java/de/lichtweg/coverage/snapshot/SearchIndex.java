package de.lichtweg.coverage.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Streets by the words of their name and place, each with its house numbers. A typed word is compared with every distinct
 * word once; what it comes close to leads to streets. Lives as long as no address changes.
 */
final class SearchIndex {

    private static final int BEST_STREETS = 40;
    private static final int OTHER_SUFFIX = 1;
    private static final int LONGER_NUMBER = 2;
    private static final int NO_SUCH_NUMBER = 6;

    private final List<Street> streets = new ArrayList<>();
    private final Map<String, int[]> streetsOfWord = new HashMap<>();

    /** A street in one place, with its addresses by number. */
    private static final class Street {
        final int municipality;
        final Set<String> words;
        long[] ids = new long[4];
        int[] numbers = new int[4];
        String[] suffixes = new String[4];
        int size;

        Street(int municipality, Set<String> words) {
            this.municipality = municipality;
            this.words = words;
        }

        void add(long id, int number, String suffix) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                numbers = Arrays.copyOf(numbers, size * 2);
                suffixes = Arrays.copyOf(suffixes, size * 2);
            }
            ids[size] = id;
            numbers[size] = number;
            suffixes[size++] = suffix;
        }
    }

    private record Place(int municipality, int locality, int street, int postcode, int postTown) {}

    private record Hit(long id, int distance, int number, String suffix) {}

    private SearchIndex(Snapshot snapshot, Territory territory) {
        Map<Place, Street> known = new HashMap<>();
        for (Chunk chunk : snapshot.chunks) {
            Columns c = chunk.columns;
            for (int row = 0; row < c.size; row++) {
                Place place = new Place(
                        c.municipality[row], c.locality[row], c.street[row], c.postcode[row], c.postTown[row]);
                known.computeIfAbsent(place, p -> street(p, snapshot.texts, territory))
                        .add(c.id[row], c.number[row], SearchText.normal(snapshot.texts.suffixes.text(c.suffix[row])));
            }
        }
        indexWords();
    }

    /** The index of a snapshot, made at first need. */
    static SearchIndex of(Snapshot snapshot, Territory territory) {
        return snapshot.derived(SearchIndex.class, s -> new SearchIndex(s, territory));
    }

    private Street street(Place place, Dictionaries texts, Territory territory) {
        Set<String> words = new LinkedHashSet<>();
        String street = SearchText.normal(texts.streets.text(place.street));
        words.add(street.replace(" ", ""));
        words.addAll(List.of(street.split(" ")));
        territory.municipality(place.municipality).ifPresent(m -> addName(words, territory.name(m)));
        String locality = texts.localities.text(place.locality);
        if (!locality.isEmpty()) {
            addName(words, territory.name(new de.lichtweg.kernel.RegionKey(locality)));
        }
        addName(words, texts.postTowns.text(place.postTown));
        words.add(texts.postcodes.text(place.postcode));
        words.remove("");
        Street result = new Street(place.municipality, words);
        streets.add(result);
        return result;
    }

    private static void addName(Set<String> words, String name) {
        words.addAll(List.of(SearchText.normal(name).split(" ")));
    }

    private void indexWords() {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < streets.size(); i++) {
            for (String word : streets.get(i).words) {
                lists.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
            }
        }
        lists.forEach((word, list) -> streetsOfWord.put(
                word, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /**
     * Ids of the closest addresses, best first.
     *
     * @param visible whether addresses of a municipality (its number) may be shown
     */
    List<Long> best(String text, IntPredicate visible, int limit) {
        SearchText typed = SearchText.parse(text);
        if (typed.words().isEmpty()) {
            return List.of();
        }
        int[] distance = distances(typed.words());
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] < Closeness.FAR && visible.test(streets.get(i).municipality)) {
                near.add(i);
            }
        }
        near.sort(Comparator.comparingInt((Integer i) -> distance[i])
                .thenComparing(i -> -streets.get(i).size)
                .thenComparing(i -> i));
        List<Hit> hits = new ArrayList<>();
        near.stream().limit(BEST_STREETS).forEach(i -> hits.addAll(hits(streets.get(i), distance[i], typed)));
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::distance)
                        .thenComparingInt(Hit::number)
                        .thenComparing(Hit::suffix)
                        .thenComparingLong(Hit::id))
                .limit(limit)
                .map(Hit::id)
                .toList();
    }

    /** Ids of all addresses that a text means, for the filter {@code q}. */
    BitSet ids(String text) {
        SearchText typed = SearchText.parse(text);
        BitSet result = new BitSet();
        int[] distance = distances(typed.words());
        int nearest = Arrays.stream(distance).min().orElse(Closeness.FAR);
        int limit = nearest < 4 * Math.max(1, typed.words().size())
                ? 4 * typed.words().size()
                : Closeness.FAR;
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] < limit) {
                addIds(streets.get(i), typed, result);
            }
        }
        return result;
    }

    private static void addIds(Street street, SearchText typed, BitSet result) {
        for (int i = 0; i < street.size; i++) {
            boolean number = typed.number() < 0 || street.numbers[i] == typed.number();
            if (number && (typed.suffix().isEmpty() || street.suffixes[i].equals(typed.suffix()))) {
                result.set((int) street.ids[i]);
            }
        }
    }

    /** Sum of distances of all words to every street; far where one word finds nothing. */
    private int[] distances(List<String> typed) {
        int[] sum = new int[streets.size()];
        for (String word : typed) {
            int[] own = new int[streets.size()];
            Arrays.fill(own, Closeness.FAR);
            streetsOfWord.forEach((known, places) -> {
                int closeness = Closeness.of(word, known);
                if (closeness < Closeness.FAR) {
                    for (int place : places) {
                        own[place] = Math.min(own[place], closeness);
                    }
                }
            });
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.min(Closeness.FAR, sum[i] + own[i]);
            }
        }
        return sum;
    }

    private static List<Hit> hits(Street street, int distance, SearchText typed) {
        List<Hit> result = new ArrayList<>();
        for (int i = 0; i < street.size; i++) {
            int more = typed.number() < 0 ? 0 : numberDistance(street, i, typed);
            result.add(new Hit(street.ids[i], distance + more, street.numbers[i], street.suffixes[i]));
        }
        return result;
    }

    private static int numberDistance(Street street, int i, SearchText typed) {
        if (street.numbers[i] == typed.number()) {
            return street.suffixes[i].equals(typed.suffix()) ? 0 : OTHER_SUFFIX;
        }
        String number = Integer.toString(street.numbers[i]);
        return number.startsWith(Integer.toString(typed.number()))
                ? LONGER_NUMBER
                : NO_SUCH_NUMBER + Math.min(50, Math.abs(street.numbers[i] - typed.number()));
    }
}
