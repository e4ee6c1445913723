// The C++ of CLD2 behind a C function: Swift sees plain values only.
#include "CLanguage.h"

#if defined(__linux__) && __has_include(<cld2/public/compact_lang_det.h>)
#include <cstdio>
#include <cstring>
// CLD2's header wants FILE to be known before it.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

language_guess guess_language(const char *text, int32_t length) {
    language_guess guess = {};
    CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
    int percents[3] = {0, 0, 0}, letters = 0;
    double scores[3] = {0, 0, 0};
    const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummary(
        text, length, true, &hints, 0, languages, percents, scores, nullptr, &letters, &guess.is_reliable);
    std::strncpy(guess.code, CLD2::LanguageCode(languages[0]), sizeof guess.code - 1);
    guess.percent = percents[0];
    guess.score = scores[0];
    guess.letters = letters;
    for (int place = 0; place < 3; place++) {
        if (languages[place] == CLD2::ENGLISH) guess.english_percent = percents[place];
    }
    return guess;
}
#else
// Built without CLD2: no language can be told.
language_guess guess_language(const char *text, int32_t length) {
    (void)text;
    (void)length;
    language_guess guess = {{'u', 'n'}, 0, 0, 0, 0, false};
    return guess;
}
#endif
