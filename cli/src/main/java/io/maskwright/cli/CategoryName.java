package io.maskwright.cli;

import io.maskwright.Category;

/** How messages speak of a category that nobody knows: what does not look like one may be a value given by mistake. */
final class CategoryName {

    private CategoryName() {}

    static String unknown(String what, String category) {
        return Category.isValidName(category)
                ? what + " " + category
                : "CATEGORY must be a name such as phone.mobile; values are read from standard input";
    }
}
