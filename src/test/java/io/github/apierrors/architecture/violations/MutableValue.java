package io.github.apierrors.architecture.violations;

import org.springframework.util.StringUtils;

/**
 * A value of the vocabulary that is no record, can be changed and needs Spring.
 */
public class MutableValue {

	private String text = "";

	public String getText() {
		return StringUtils.capitalize(this.text);
	}

	public void setText(String text) {
		this.text = text;
	}

}
