package dev.seseragi.core.explain;

import dev.seseragi.core.explain.LimeConfig.Perturbation;
import dev.seseragi.core.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text as LIME perturbs it: features, each one word or all places of one word. */
final class WordFeatures {
  private final Words words;
  private final Perturbation perturbation;
  private final List<BitSet> places;

  private WordFeatures(Words words, Perturbation perturbation, List<BitSet> places) {
    this.words = words;
    this.perturbation = perturbation;
    this.places = places;
  }

  static WordFeatures of(String text, Perturbation perturbation) {
    Words words = Words.of(text);
    Map<Object, BitSet> places = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Object feature =
          perturbation == Perturbation.BAG_OF_WORDS ? words.list().get(i).text() : (Integer) i;
      places.computeIfAbsent(feature, unseen -> new BitSet()).set(i);
    }
    return new WordFeatures(words, perturbation, new ArrayList<>(places.values()));
  }

  int size() {
    return places.size();
  }

  /** The text without the given features. */
  String without(BitSet features) {
    BitSet gone = new BitSet();
    features.stream().forEach(feature -> gone.or(places.get(feature)));
    return perturbation == Perturbation.BAG_OF_WORDS ? words.removing(gone) : words.masking(gone);
  }

  /** The places of a feature in the text's order. */
  List<Words.Word> places(int feature) {
    return places.get(feature).stream().mapToObj(words.list()::get).toList();
  }
}
