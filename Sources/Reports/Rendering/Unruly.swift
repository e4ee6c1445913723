extension Unicode.Scalar {
    /// Whether it can turn the direction of writing (letters from right to left, marks of direction) or pile up on a letter.
    ///
    /// Sources: Unicode's blocks of such scripts (Bidi_Class R and AL), its explicit marks of direction, and the blocks of combining marks.
    var isUnruly: Bool {
        guard value >= 0x300 else { return false }
        return switch value {
        case 0x300...0x36F, 0x483...0x489, 0x590...0x8FF, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
            0x20D0...0x20FF, 0xFB1D...0xFDFF, 0xFE20...0xFE2F, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
        default: properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark
        }
    }
}
